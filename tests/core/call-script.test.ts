import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALL_SCRIPT_LIMIT_IN_WORDS, countWords, createCallScript } from '../../src/core/call-script.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { createFactSheet, type FactSheetGround } from '../../src/core/fact-sheet.ts';
import { createLog } from '../../src/core/log.ts';
import { askedFacts } from '../../src/core/triage.ts';
import { busyStory, count, entry, fact, groundOf, groundOfLog, unsetCompany, written } from './fact-sheet-situation.ts';
import { anyText, minute, write } from './samples.ts';

const scriptOf = (ground: FactSheetGround) => createCallScript(createFactSheet(ground), ground);
const textOf = (events: readonly NewEvent[], more: Partial<FactSheetGround> = {}) =>
  scriptOf(groundOf(events, more)).join(' ');

test('says who, what, when, which data, how many, where, what was done, and what we ask', () => {
  expect(scriptOf(groundOf(busyStory))).toEqual([
    'I am calling to report a security incident.',
    'The company is Acorn Shop.',
    'The person who reports is Ada Obi, incident lead, 1-800-555-0142, help@example.com.',
    'What happened: Somebody sent customer lists from till 3 to an unknown address.',
    'We noticed it on Sunday 22 November 2026, at 12:00 UTC.',
    'It began about Friday 20 November 2026, at 12:00 UTC.',
    'It is no longer going on.',
    'We found malicious code.',
    'The information about people is: names and Social Security numbers.',
    'It affects about 1,704 people in 2 places, the most in California, 1,204, and more whose number is not yet known.',
    'Systems and data affected: till-3.example.com.',
    'What we did so far: Took the till off the network; Changed every password.',
    'Please give me a report number.',
    'Must notices to the people affected wait?',
    'What should we preserve?',
  ]);
});

test('says in one sentence everything that is not yet known, so that it can be spoken', () => {
  expect(scriptOf(groundOf([], { company: unsetCompany }))).toEqual([
    'I am calling to report a security incident at our company.',
    'We do not yet know: whom to call back, what happened, when we noticed it, when it began, whether it is still going on, whether malicious code is involved, whether information about people is involved, how many people are affected, which systems are affected and what was done so far.',
    'Please give me a report number.',
    'Must notices to the people affected wait?',
    'What should we preserve?',
  ]);
});

test('says of what was ticked that it comes from the checklist', () => {
  const items = [{ id: 'lock', code: '1.1', action: 'Lock the account', must: true }];
  const steps = [{ step: 1, section: 'bs-1', title: 'Survey', short: 'Survey', items }];
  const ticked: NewEvent = {
    type: 'item-done',
    data: { item: 'lock', words: '1.1 Lock the account', value: undefined, replaces: null },
  };
  expect(scriptOf(groundOf([ticked], { steps }))).toContain('Done so far, from our checklist: Lock the account.');
});

test('begins and ends with the word exercise in an exercise', () => {
  const log = createLog([write({ type: 'incident-opened', data: { title: 'Practice', kind: 'exercise' } })]);
  const script = scriptOf(groundOfLog(log));
  expect([script[0], script.at(-1)]).toEqual(['Exercise.', 'Exercise.']);
});

test('says that two people disagree in place of one of their versions', () => {
  const log = createLog([
    write({ type: 'incident-opened', data: { title: 'Two', kind: 'real' } }),
    write(written('description', 'A thief')),
    write(written('description', 'A mistake'), { who: 'Ben Roy', recordedAt: minute(1) }),
  ]);
  expect(scriptOf(groundOfLog(log))).toContain('Two people here disagree on: what happened.');
});

test('ends a long description with a whole sentence where one fits', () => {
  const long = `${'Somebody took one of our lists and sent it away. '.repeat(3)}${'Then more came. '.repeat(20)}`;
  expect(textOf([written('description', long)])).toMatch(/What happened: Somebody .* sent it away\. Then more came\. /);
});

test('counts words as they are read aloud', () => {
  expect(countWords('One, two – three…  4 !')).toBe(4);
});

const anyAnswer = fc
  .tuple(fc.constantFrom(...askedFacts.map(({ id }) => id)), fc.constantFrom('yes', 'no', 'not-yet-known'))
  .map(([id, value]): NewEvent => fact(id, value));
const anyWords = fc.oneof(
  anyText,
  fc.lorem({ maxCount: 90 }),
  fc.constantFrom('()', ' ( ) ', 'a  b', '…', 'x'.repeat(4000), 'Ends.', 'Asks?', '(in brackets)', 'a; b; c; (d)'),
);
const anyMoment = fc
  .tuple(fc.constantFrom('began', 'ended', 'determined'), fc.boolean(), fc.integer({ min: -90_000, max: 60 }))
  .map(([moment, isEstimate, at]): NewEvent => ({
    type: 'moment-recorded',
    data: { moment, isEstimate },
    happenedAt: minute(at),
  }));
const anyEvent = fc.oneof(
  anyAnswer,
  anyMoment,
  fc.constant<NewEvent>({ type: 'detection-recorded', data: {}, happenedAt: minute(-5) }),
  fc
    .tuple(fc.constantFrom('us-ca', 'us-ny', 'eu'), anyWords, fc.option(fc.nat()), fc.boolean())
    .map(([place, words, people, isEstimate]) => count(place, words, people, isEstimate)),
  anyWords.map((text) => written('description', text)),
  anyWords.map((text) => written('reporter', text)),
  anyWords.map((what) => entry('action', { what, where: what })),
  anyWords.map((name) => entry('affected-system', { name, seen: name })),
);

test('keeps to ninety seconds and to whole sentences, whatever is recorded', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), anyWords, fc.boolean(), (events, name, isExercise) => {
      const kind = isExercise ? 'exercise' : 'real';
      const log = createLog(
        [{ type: 'incident-opened', data: { title: 'Any', kind } } as const, ...events].map((event, index) =>
          write(event, { recordedAt: minute(index), who: index % 2 === 0 ? 'Ada Obi' : 'Ben Roy' }),
        ),
      );
      const script = scriptOf(groundOfLog(log, { company: { name } }));
      const text = script.join(' ');
      expect(countWords(text)).toBeLessThanOrEqual(CALL_SCRIPT_LIMIT_IN_WORDS);
      expect(text.length).toBeLessThanOrEqual(2400);
      expect(text).not.toMatch(/\b(?:undefined|null|NaN)\b|\s\s|\(\s*\)|:\s*\.|,\s*\.|\n/);
      for (const sentence of script) expect(sentence).toMatch(/^\S.*[.!?…][”’"')\]]*$/u);
      expect(script[0] === 'Exercise.' && script.at(-1) === 'Exercise.').toBe(isExercise);
    }),
    { numRuns: 400 },
  );
});

test('claims no majority for the biggest of many places, and tells its number', () => {
  const counts = [count('us-ca', 'California', 40, true), count('us-ny', 'New York', 35), count('us-tx', 'Texas', 30)];
  expect(scriptOf(groundOf(counts))).toContain(
    'It affects about 105 people in 3 places, the most in California, about 40.',
  );
});
