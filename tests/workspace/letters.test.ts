import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Opening } from '../../src/core/command.ts';
import { parseIncidentFile } from '../../src/core/incident-file.ts';
import { foldLetters, noLetters, writtenPart } from '../../src/core/letter-log.ts';
import type { LetterCommand } from '../../src/core/letter-command.ts';
import { createLog } from '../../src/core/log.ts';
import { incidentToFile } from '../../src/workspace/cabinet.ts';
import { createCurrentLog } from '../../src/workspace/current-log.ts';
import { createLetterDesk } from '../../src/workspace/letters.ts';
import { openIncident } from '../../src/workspace/open-incident.ts';
import { anyArrival, INCIDENT } from '../core/samples.ts';
import { createFakeBrowser, settle } from './fakes.ts';

const opening: Opening = { title: 'Stolen laptop', kind: 'real', facts: {} };
const part = 'what-happened/opening';
const wrote: LetterCommand = {
  type: 'write-part',
  letter: 'customers-initial',
  words: 'Letter to customers, What Happened',
  part,
  text: 'We found it.',
};

async function setUp() {
  const browser = createFakeBrowser();
  const workspace = await browser.open();
  await openIncident(workspace, opening);
  return { browser, workspace, desk: createLetterDesk(workspace) };
}

const textIn = ({ $letters }: ReturnType<typeof createLetterDesk>) =>
  writtenPart($letters.get(), 'customers-initial', part);

describe('the letters of a tab', () => {
  test('are after any arrivals and withdrawals what folding the whole log gives', () => {
    fc.assert(
      fc.property(anyArrival, fc.integer({ min: 1, max: 4 }), fc.nat(), ({ written, arrived }, step, withdrawn) => {
        const current = createCurrentLog();
        const { $letters } = createLetterDesk({ $log: current.$log, carryOut: () => Promise.resolve(undefined) });
        current.open(INCIDENT, []);
        for (let index = 0; index < arrived.length; index += step) {
          current.add(arrived.slice(index, index + step));
          expect($letters.get()).toEqual(foldLetters(current.log()));
        }
        expect($letters.get()).toEqual(foldLetters(createLog(written)));
        current.remove([written[withdrawn % written.length]?.id ?? '']);
        expect($letters.get()).toEqual(foldLetters(current.log()));
        current.open('', []);
        expect($letters.get()).toEqual(noLetters);
      }),
    );
  });

  test('know at once what is there, and stay the same object where an entry is about something else', async () => {
    const { workspace, desk } = await setUp();
    await desk.run(wrote);
    expect(textIn(createLetterDesk(workspace))).toBe('We found it.');
    const before = desk.$letters.get();
    await workspace.run({ type: 'tick-item', item: 'lock', words: '1.1 Lock the account' });
    expect(desk.$letters.get()).toBe(before);
  });

  test('turn with the incident, and back', async () => {
    const { workspace, desk } = await setUp();
    await desk.run(wrote);
    await openIncident(workspace, { ...opening, title: 'Lost phone' });
    expect(desk.$letters.get()).toEqual(noLetters);
    await workspace.switchTo('incident-1');
    expect(textIn(desk)).toBe('We found it.');
  });

  test('take in what another tab wrote, and go over into the incident file', async () => {
    const { browser, workspace, desk } = await setUp();
    await createLetterDesk(await browser.open()).run(wrote);
    await settle();
    expect(textIn(desk)).toBe('We found it.');
    const file = parseIncidentFile(await incidentToFile(workspace, 'incident-1'));
    if ('problem' in file) throw new Error(file.problem.words);
    expect(foldLetters(createLog(file.entries))).toEqual(desk.$letters.get());
  });
});

describe('a command of the letters', () => {
  test('is kept in both copies, and is there after a reload', async () => {
    const { browser, desk } = await setUp();
    expect(await desk.run(wrote)).toBeUndefined();
    expect(browser.durable.events.get('incident-1')?.size).toBe(2);
    expect(textIn(createLetterDesk(await browser.open()))).toBe('We found it.');
  });

  test('comes back with the words of what stands in the way, and writes nothing', async () => {
    const { workspace, desk } = await setUp();
    const { version } = workspace.$log.get();
    expect(await desk.run({ ...wrote, text: 'On {{no.field}}' })).toMatchObject({ code: 'no-such-field' });
    expect(workspace.$log.get().version).toBe(version);
    expect(await createLetterDesk(await createFakeBrowser().open()).run(wrote)).toMatchObject({
      code: 'incident-missing',
    });
  });

  test('is decided by what stands in the letters at that moment: the same words twice are one entry', async () => {
    const { workspace, desk } = await setUp();
    await Promise.all([desk.run(wrote), desk.run(wrote)]);
    expect(workspace.$log.get().log.entries).toHaveLength(2);
  });

  test('is withdrawn where no copy has room', async () => {
    const { browser, workspace, desk } = await setUp();
    browser.durable.fail('full', 'writes');
    browser.storage.quota = 0;
    expect(await desk.run(wrote)).toMatchObject({ code: 'not-kept' });
    expect(desk.$letters.get()).toEqual(noLetters);
    expect(workspace.$log.get().log.entries).toHaveLength(1);
  });
});
