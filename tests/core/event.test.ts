import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEntry, isIncidentId, parseEntry } from '../../src/core/event.ts';
import { anyHistory, anyText, everyEvent, INCIDENT, MISSING_ID, minute, note, strangeEntry, write } from './samples.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('an entry that is written', () => {
  test.each(everyEvent)('is read as it was written: $type', (event) => {
    const entry = write(event, { after: [MISSING_ID] });
    expect(parseEntry(entry.line)).toEqual(entry);
    expect(entry.event).toEqual(expect.objectContaining({ type: event.type, data: event.data, who: 'Ada Obi' }));
    expect(entry.event?.happenedAt).toBe(event.happenedAt);
    expect(entry.after).toEqual([MISSING_ID]);
    expect(entry.line).not.toContain('\n');
  });

  test('has the SHA-256 of exactly its line as its id', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const entry = note(text);
        expect(entry.id).toBe(sha256(entry.line));
        expect(entry.event?.data).toEqual({ text });
      }),
    );
  });

  test('leaves out when it happened where that is when it was recorded', () => {
    const entry = write({ type: 'note-added', data: { text: 'now' }, happenedAt: minute(0) });
    expect(entry.line).not.toContain('happenedAt');
  });

  test('gets another id from any change of its text', () => {
    expect(note('one').id).not.toBe(note('two').id);
    expect(parseEntry(`${note('one').line} `)?.id).not.toBe(note('one').id);
  });

  test('is refused with a sentence where its own writer could not read it', () => {
    const stamp = { incident: INCIDENT, who: '', recordedAt: 'yesterday', zone: 'UTC', after: [] };
    expect(() => createEntry({ type: 'note-added', data: { text: '' } }, stamp)).toThrow('Unreadable event');
  });
});

describe('an entry that this version does not understand', () => {
  test.each([
    [{ v: 2 }, 'later-version'],
    [{ v: 0.5 }, 'later-version'],
    [{ type: 'moon-phase' }, 'unknown-type'],
    [{ type: 7 }, 'unknown-type'],
    [{ type: 'toString' }, 'unknown-type'],
    [{ type: '__proto__' }, 'unknown-type'],
    [{ type: 'constructor' }, 'unknown-type'],
    [{ data: { text: 7 } }, 'unreadable-content'],
    [{ data: [] }, 'unreadable-content'],
    [{ data: null }, 'unreadable-content'],
    [{ who: 7 }, 'unreadable-content'],
    [{ zone: null }, 'unreadable-content'],
    [{ recordedAt: '2026-11-22' }, 'unreadable-content'],
    [{ happenedAt: 'soon' }, 'unreadable-content'],
    [{ type: 'fact-recorded', data: { fact: 'the moon', value: 'yes' } }, 'unreadable-content'],
    [{ type: 'fact-recorded', data: { fact: '__proto__', value: 'yes' } }, 'unreadable-content'],
    [{ type: 'fact-recorded', data: { fact: 'malware', value: 'perhaps' } }, 'unreadable-content'],
    [{ type: 'incident-file-saved', data: { count: -1, heads: [] } }, 'unreadable-content'],
    [{ type: 'incident-file-saved', data: { count: 1, heads: ['x'] } }, 'unreadable-content'],
    [{ type: 'incident-closed', data: { reason: '', unfinished: [{ item: 'x' }] } }, 'unreadable-content'],
    [{ type: 'incident-opened', data: { title: '', kind: 'rehearsal' } }, 'unreadable-content'],
    [{ type: 'item-done', data: { item: 'x', words: '', replaces: 'x' } }, 'unreadable-content'],
    [{ type: 'item-undone', data: { item: 'x', words: '', undoes: null } }, 'unreadable-content'],
  ])('is kept and called strange: %j', (change, strange) => {
    const entry = strangeEntry(change);
    expect(entry.strange).toBe(strange);
    expect(entry.event).toBeUndefined();
    expect(entry.id).toBe(sha256(entry.line));
    expect(entry.incident).toBe(INCIDENT);
  });

  test('keeps its place in the log', () => {
    const entry = strangeEntry({ v: 9, after: [MISSING_ID, 'no id', 7], recordedAt: minute(5) });
    expect(entry).toMatchObject({ after: [MISSING_ID], recordedAt: minute(5), type: 'note-added' });
  });
});

describe('reading what is no event', () => {
  test.each([
    '',
    'null',
    '7',
    '[]',
    '{}',
    '{"v":1}',
    `{"v":"1","incident":"${INCIDENT}"}`,
    '{"v":1,"incident":"short"}',
    '{"v":1,"incident":"has a space in it"}',
    note('cut').line.slice(0, -1),
    '['.repeat(100_000),
  ])('gives undefined for %#', (line) => {
    expect(parseEntry(line)).toBeUndefined();
  });

  test('never throws at any text', () => {
    fc.assert(
      fc.property(anyText, (line) => {
        expect(parseEntry(line)).toBeUndefined();
      }),
    );
  });

  test('never throws at any JSON value in any field, and keeps the line as it is', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', '9'.repeat(10_000), 1e308, minute(0)));
    const record = fc.record(
      {
        v: fc.constantFrom(1, 2, -1),
        incident: fc.constant(INCIDENT),
        type: fc.oneof(fc.constantFrom(...everyEvent.map((event) => event.type)), field),
        who: field,
        recordedAt: field,
        zone: field,
        happenedAt: field,
        after: field,
        data: field,
      },
      { requiredKeys: ['v', 'incident'] },
    );
    fc.assert(
      fc.property(record, (value) => {
        const line = JSON.stringify(value);
        const entry = parseEntry(line);
        expect(entry?.line).toBe(line);
        expect([entry?.event, entry?.strange].filter((each) => each !== undefined)).toHaveLength(1);
      }),
    );
  });

  test('does not touch the prototype of anything', () => {
    const line = note('x').line.replace('"data":{', '"data":{"__proto__":{"polluted":true},');
    expect(parseEntry(line)?.event?.type).toBe('note-added');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

test('believes an id that it is given, so that painting needs no hashing', () => {
  expect(parseEntry(note('x').line, MISSING_ID)?.id).toBe(MISSING_ID);
});

test('reads every entry of any history as it was written', () => {
  fc.assert(
    fc.property(anyHistory, (entries) => {
      expect(entries.map((entry) => parseEntry(entry.line))).toEqual(entries);
    }),
  );
});

test('takes as an incident’s id only what can stand in a key and in a file name', () => {
  expect(['abcdefgh', 'a-1234567', INCIDENT].every(isIncidentId)).toBe(true);
  expect(['', 'abc', 'ABCDEFGH', 'abcd:efgh', '../../etc/x', 'x'.repeat(65), 7, null].some(isIncidentId)).toBe(false);
});
