import { describe, expect, test } from 'vitest';
import { decideLetter } from '../../src/core/decide-letter.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { foldLog } from '../../src/core/incident.ts';
import type { LetterCommand } from '../../src/core/letter-command.ts';
import { foldLetters } from '../../src/core/letter-log.ts';
import { createLog } from '../../src/core/log.ts';
import { INCIDENT, sampleEvents, write, writeAll } from './samples.ts';

const opened = sampleEvents['incident-opened'];
const named = { letter: 'customers-initial', words: 'Letter to customers' };
const part: LetterCommand = { type: 'write-part', ...named, part: 'what-happened/opening', text: 'We found it.' };
const choose: LetterCommand = { type: 'choose-behalf', ...named, behalf: 'own' };
const agree: LetterCommand = {
  type: 'record-agreement',
  ...named,
  by: 'counsel',
  person: 'Cleo Moss',
  reference: 'Mail of 9:10',
  fingerprint: 'cd'.repeat(32),
};
const make: LetterCommand = { type: 'record-made', ...sampleEvents['letter-made'].data };

function after(...events: readonly NewEvent[]) {
  const entries = writeAll(events);
  const log = createLog(entries);
  const incident = entries.length > 0 ? foldLog(INCIDENT, log) : undefined;
  return { entries, decided: (command: LetterCommand) => decideLetter(incident, foldLetters(log), command) };
}

const codeOf = (command: LetterCommand) => after(opened).decided(command).problem?.code;

describe('every command', () => {
  test.each([part, choose, agree, make])('$type is refused without an incident and in a closed one', (command) => {
    expect(after().decided(command).problem?.code).toBe('incident-missing');
    expect(after(opened, sampleEvents['incident-closed']).decided(command).problem?.code).toBe('incident-closed');
  });

  test.each([part, choose, agree, make])('$type gives an event that can be written and read', (command) => {
    const { events } = after(opened).decided(command);
    expect(events).toHaveLength(1);
    for (const event of events ?? []) expect(write(event).event?.type).toBe(event.type);
  });
});

describe('words', () => {
  test('are trimmed, and name what they replace', () => {
    const first = after(opened).decided({ ...part, text: '  We found it.\n' }).events?.[0];
    expect(first).toMatchObject({ type: 'letter-written', data: { text: 'We found it.', replaces: null } });
    const written = {
      ...sampleEvents['letter-written'],
      data: { ...named, part: part.part, text: 'Old', replaces: null },
    };
    const { entries, decided } = after(opened, written);
    expect(decided(part).events?.[0]).toMatchObject({ data: { replaces: entries[1]?.id } });
    expect(decided({ ...part, text: ' Old ' }).events).toEqual([]);
    expect(decided({ ...part, text: '' }).events).toHaveLength(1);
  });

  test('that two people wrote apart can be written again as they count, which settles it', () => {
    const data = { ...named, part: part.part, replaces: null };
    const { decided } = after(
      opened,
      { type: 'letter-written', data: { ...data, text: 'One' } },
      { type: 'letter-written', data: { ...data, text: 'Other' } },
    );
    expect(decided({ ...part, text: 'Other' }).events).toHaveLength(1);
  });

  test('that are too long are refused', () => {
    expect(codeOf({ ...part, text: 'a'.repeat(10_001) })).toBe('text-too-long');
    expect(codeOf({ ...part, text: 'a'.repeat(10_000) })).toBeUndefined();
  });

  test.each(['On {{breach.date}}.', 'On {{ breach.dates }}.', 'On {{breach.dates.', 'On breach.dates}}', '{{}}'])(
    'of a paragraph that name no field are refused: %s',
    (text) => {
      expect(codeOf({ ...part, text })).toBe('no-such-field');
      expect(codeOf({ ...part, text: 'On {{breach.dates}}, {curly} or not.' })).toBeUndefined();
    },
  );

  test('that stand for a field have no fields themselves', () => {
    const field: LetterCommand = { ...part, letter: '', part: 'field:breach.exposed' };
    expect(codeOf({ ...field, text: 'Since {{breach.dates}}' })).toBe('braces-in-value');
    expect(codeOf({ ...field, text: '{{name}}' })).toBe('braces-in-value');
    expect(codeOf({ ...field, text: 'Since {Monday}' })).toBeUndefined();
  });
});

describe('on whose behalf', () => {
  test('is recorded where it changes, letter by letter', () => {
    const chosen = {
      ...sampleEvents['letter-behalf-chosen'],
      data: { ...named, behalf: 'own', replaces: null },
    } as const;
    const { entries, decided } = after(opened, chosen);
    expect(decided(choose).events).toEqual([]);
    expect(decided({ ...choose, behalf: 'amazon' }).events?.[0]).toMatchObject({ data: { replaces: entries[1]?.id } });
    expect(decided({ ...choose, letter: 'regulator-notice' }).events).toHaveLength(1);
  });
});

describe('an agreement', () => {
  test('needs the name of who agreed and the place where it can be found', () => {
    expect(codeOf({ ...agree, person: ' ' })).toBe('who-agreed-missing');
    expect(codeOf({ ...agree, reference: '\n' })).toBe('agreement-without-reference');
    const [event] = after(opened).decided({ ...agree, person: ' Cleo Moss ' }).events ?? [];
    expect(event).toMatchObject({ type: 'letter-agreed', data: { person: 'Cleo Moss', by: 'counsel' } });
  });
});

describe('taking an agreement back', () => {
  const agreed = sampleEvents['letter-agreed'];
  const withdraw = (agreement: string, reason = 'It was for another letter'): LetterCommand => ({
    type: 'withdraw-agreement',
    ...named,
    agreement,
    reason,
  });

  test('names the agreement, whose it was and why', () => {
    const { entries, decided } = after(opened, agreed);
    const id = entries[1]?.id ?? '';
    expect(decided(withdraw(id, ' Wrong text ')).events).toEqual([
      { type: 'letter-agreement-withdrawn', data: { agreement: id, ...named, by: 'counsel', reason: 'Wrong text' } },
    ]);
    expect(decided(withdraw(id, ' ')).problem?.code).toBe('withdrawal-without-reason');
  });

  test('changes nothing where it is gone already, or never was', () => {
    const first = after(opened, agreed);
    const [event] = first.decided(withdraw(first.entries[1]?.id ?? '')).events ?? [];
    expect(after(opened, agreed, ...(event ? [event] : [])).decided(withdraw(first.entries[1]?.id ?? ''))).toEqual({
      events: [],
    });
    expect(first.decided(withdraw('ab'.repeat(32))).events).toEqual([]);
  });

  test('is refused in a closed incident', () => {
    const { decided } = after(opened, sampleEvents['incident-closed']);
    expect(decided(withdraw('ab'.repeat(32))).problem?.code).toBe('incident-closed');
  });
});
