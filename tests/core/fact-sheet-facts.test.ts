import { expect, test } from 'vitest';
import {
  tellAnswer,
  tellEncryption,
  tellInformation,
  tellMalware,
  tellMedia,
  tellMoment,
  tellOngoing,
  tellPeople,
} from '../../src/core/fact-sheet-facts.ts';
import { createLog } from '../../src/core/log.ts';
import { count, fact, groundOf, groundOfLog } from './fact-sheet-situation.ts';
import { minute, write } from './samples.ts';

test('says that an estimated moment is one, in the zone of the reader', () => {
  const { room } = groundOf([
    { type: 'moment-recorded', data: { moment: 'began', isEstimate: true }, happenedAt: minute(-60) },
  ]);
  expect(tellMoment(room, 'began', 'America/New_York').text).toBe('About 22 Nov 2026, 08:00 EST (estimate)');
  expect(tellMoment(room, 'ended', 'UTC')).toEqual({});
});

test('takes an answer of not yet known for what it says', () => {
  expect(tellAnswer(groundOf([fact('malware', 'not-yet-known')]).incident, 'malware', 'UTC')).toEqual({});
  expect(tellMalware(groundOf([fact('malware', 'no')]).incident, 'UTC').text).toBe('No malicious code');
  expect(tellMalware(groundOf([fact('malware')]).incident, 'UTC').text).toBe('Yes, a virus or other malicious code');
});

test('notes an end that is recorded of what still goes on', () => {
  const { incident, room } = groundOf([
    fact('ongoing'),
    { type: 'moment-recorded', data: { moment: 'ended', isEstimate: false } },
  ]);
  expect(tellOngoing(incident, room, 'UTC').notes).toEqual([
    'An end is recorded too. Correct one of them on the page Facts.',
  ]);
});

test('names the kinds of information that are known and those that are open', () => {
  const of = (...events: Parameters<typeof groundOf>[0]) => tellInformation(groundOf(events).incident, 'UTC').text;
  expect(of()).toBeUndefined();
  expect(of(fact('personalInformation', 'no'))).toBe('No information about people');
  expect(of(fact('personalInformation'))).toBe('Information about people is involved; which kinds is not yet known');
  expect(of(fact('personalInformation'), fact('name'))).toMatch(/^Names\. Not yet known: Social Security numbers, /);
});

test('tells on what the data was', () => {
  const all = ['paper', 'device', 'email', 'cloud', 'server'];
  expect(tellMedia(groundOf(all.map((id) => fact(id, id === 'email' ? 'yes' : 'no'))).incident, 'UTC').text).toBe(
    'Email',
  );
  expect(tellMedia(groundOf(all.map((id) => fact(id, 'no'))).incident, 'UTC').text).toBe(
    'None of the kinds that are asked for',
  );
});

test.each([
  [[fact('encrypted', 'no')], 'Not all of the data was encrypted'],
  [[fact('encrypted')], 'All of the data was encrypted; whether the key was taken is not yet known'],
  [[fact('encrypted'), fact('keyTaken')], 'All of the data was encrypted; the key was taken too'],
  [[fact('encrypted'), fact('keyTaken', 'no')], 'All of the data was encrypted; the key was not taken'],
])('tells encryption together with the key: %#', (events, expected) => {
  expect(tellEncryption(groundOf(events).incident, 'UTC').text).toBe(expected);
});

test('counts people in all and by place, the most first, and says where the number is open', () => {
  const { incident, room } = groundOf([
    count('us-tx', 'Texas', null),
    count('us-ny', 'New York', 500, true),
    count('us-ca', 'California', 1204),
  ]);
  expect(tellPeople(incident, room, 'UTC').text).toBe(
    'About 1,704 people in 3 places; in 1 of them the number is not yet known: California 1,204; New York about 500; Texas (number not yet known)',
  );
});

test('says how many places it leaves out', () => {
  const places = Array.from({ length: 40 }, (_, index) => count(`us-${index}`, `Place ${index}`, index + 1));
  const { incident, room } = groundOf(places);
  const told = tellPeople(incident, room, 'UTC');
  expect(told.text).toMatch(/^820 people in 40 places: Place 39 40; .*; and 28 more places$/);
  expect(told.cuts).toEqual(['The numbers of the other places stand on the page Facts.']);
});

test('tells both numbers and both answers where two people disagree', () => {
  const log = createLog([
    write({ type: 'incident-opened', data: { title: 'Two', kind: 'real' } }),
    write(count('us-ca', 'California', 5)),
    write(count('us-ca', 'California', 9), { who: 'Ben Roy', recordedAt: minute(1) }),
    write(fact('health')),
    write(fact('health', 'no'), { who: 'Ben Roy', recordedAt: minute(1) }),
  ]);
  const { incident, room } = groundOfLog(log);
  expect(tellPeople(incident, room, 'UTC')).toMatchObject({
    isDisputed: true,
    text: expect.stringContaining('Two people disagree. California: Ben Roy says 9, Ada Obi says 5') as unknown,
  });
  expect(tellInformation(incident, 'UTC')).toMatchObject({
    isDisputed: true,
    text: expect.stringContaining('Two people disagree about: Health information') as unknown,
  });
});
