import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/core/event.ts';
import { headsToFingerprint } from '../../src/core/fingerprint.ts';
import {
  createFingerprintCheck,
  findAltered,
  FINGERPRINT_EXAMPLE,
  type FingerprintCheck,
  fingerprintCheckToWords,
  fingerprintProof,
  readFingerprint,
} from '../../src/core/fingerprint-check.ts';
import { textToSha256 } from '../../src/core/hash.ts';
import { createLog, mergeLogs } from '../../src/core/log.ts';
import { sampleEvents, write, writeAll } from './samples.ts';

const events = [sampleEvents['incident-opened'], ...Array.from({ length: 5 }, () => sampleEvents['note-added'])];
const log = createLog(writeAll(events));
const ids = log.entries.map(({ id }) => id);
const id = (place: number) => ids[place] ?? '';

function check(entries: readonly Entry[], ...heads: readonly string[]): FingerprintCheck {
  return createFingerprintCheck({ entries }, findAltered(entries))(heads);
}

test('finds every fingerprint that the log ever had, and what came after it', () => {
  ids.forEach((head, place) => {
    const found = check(log.entries, head);
    expect(found).toMatchObject({ result: 'whole', count: place + 1, missing: [], altered: [] });
    expect(found.after).toEqual(log.entries.slice(place + 1));
    expect(check(log.entries, head.slice(0, 16))).toEqual(found);
  });
});

test('finds a fingerprint of two heads in the merged log', () => {
  const one = createLog([...log.entries, write(sampleEvents['item-noted'], { after: log.heads })]);
  const other = createLog([...log.entries, write(sampleEvents['fact-recorded'], { after: log.heads })]);
  const merged = mergeLogs(one, other);
  expect(merged.heads).toHaveLength(2);
  expect(check(merged.entries, ...merged.heads)).toMatchObject({ result: 'whole', count: 8, after: [] });
  expect(check(one.entries, ...merged.heads)).toMatchObject({ result: 'part' });
  expect(check(merged.entries, ...one.heads)).toMatchObject({ result: 'whole', count: 7 });
});

test('says that a fingerprint is not contained', () => {
  expect(check(log.entries, 'f'.repeat(64))).toMatchObject({ result: 'absent', found: [undefined] });
  expect(check([], id(0))).toMatchObject({ result: 'absent', count: 0 });
});

test('finds that an entry was taken out', () => {
  const cut = log.entries.filter((_, place) => place !== 2);
  expect(check(cut, id(5))).toMatchObject({ result: 'broken', missing: [id(2)] });
  expect(check(cut, id(1))).toMatchObject({ result: 'whole' });
  expect(check(cut, id(2))).toMatchObject({ result: 'absent' });
});

test('finds one altered byte wherever it is, whether its id was mended or not', () => {
  const head = id(5);
  fc.assert(
    fc.property(fc.nat(log.entries.length - 1), fc.nat(), (place, where) => {
      const entry = log.entries[place] as Entry;
      const at = where % entry.line.length;
      const other = entry.line[at] === 'x' ? 'y' : 'x';
      const line = entry.line.slice(0, at) + other + entry.line.slice(at + 1);
      const kept = log.entries.with(place, { ...entry, line });
      expect(check(kept, head)).toMatchObject({ result: 'broken', altered: [{ id: entry.id }] });
      const mended = log.entries.with(place, { ...entry, line, id: textToSha256(line) });
      expect(check(mended, head).result).toBe(place === 5 ? 'absent' : 'broken');
    }),
  );
});

test('reads what the log’s fingerprint is printed as, however it is typed', () => {
  const anyId = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  const anyForm = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.replaceAll(' ', ''),
    (text: string) => text.replaceAll(' ', '-').replaceAll('-+-', ' and '),
    (text: string) => text.replaceAll('0', 'O').replaceAll('1', 'l'),
    (text: string) => `Fingerprint of the log: ${text}\n`,
    (text: string) => text.replaceAll(' ', '\u00a0'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }), anyForm, (heads, form) => {
      const starts = heads.map((head) => head.slice(0, 16));
      expect(readFingerprint(form(headsToFingerprint(heads)))).toEqual({ type: 'read', heads: starts });
      expect(readFingerprint(form(heads.join(' + ')))).toEqual({ type: 'read', heads });
    }),
  );
});

test('reads its own example', () => {
  expect(readFingerprint(FINGERPRINT_EXAMPLE)).toEqual({ type: 'read', heads: ['1f0a22c49d3e07b1'] });
});

test('reads what stands at the foot of a page', () => {
  const [one, other] = ['cdbfe53343aeda7a', '1f0a22c49d3e07b1'];
  for (const text of [
    'Log cdbf e533 43ae da7a, 46 entries, 22 Nov 2026, 08:42 PST',
    'Log cdbf e533 43ae da7a, 10,046 entries, 22 Nov 2026, 08:42 PST',
    'Log cdbf e533 43ae da7a,\n1 entry, 22 Nov 2026',
    'Log cdbf e533 43ae da7a',
    'LOG: CDBF E533 43AE DA7A',
    'Log cdbf e533 43ae da7a and 2 more, 46 entries, 22 Nov 2026, 08:42 PST',
    'Example Log & Sons · Log cdbf e533 43ae da7a · 22 Nov 2026, 08:42 PST',
  ])
    expect({ text, ...readFingerprint(text) }).toEqual({ text, type: 'read', heads: [one] });
  expect(readFingerprint('Log cdbf e533 43ae da7a + 1f0a 22c4 9d3e 07b1, 46 entries')).toEqual({
    type: 'read',
    heads: [one, other],
  });
  for (const text of ['Log cdbf e533 43ae', 'Log, 46 entries', 'Log cdbf e533 43ae da7a 46'])
    expect(readFingerprint(text).type).toBe('unreadable');
});

test('says that it cannot read what is no fingerprint', () => {
  for (const text of ['', ' ', ' + ']) expect(readFingerprint(text).type).toBe('empty');
  for (const text of [
    '1f0a 22c4 9d3e 07b',
    '1f0a 22c4 9d3e 07b1 2',
    '1f0a 22c4 9d3e 07bg',
    '1f0a 22c4 9d3e 07b1 +',
    'hello',
  ])
    expect(readFingerprint(text).type).toBe('unreadable');
});

test('puts the answer in words', () => {
  const words = (...heads: string[]) => fingerprintCheckToWords(check(log.entries, ...heads));
  expect(words(id(5))).toBe('Contained. All 6 entries up to it are here and unchanged. Nothing was written after it.');
  expect(words(id(0))).toBe(
    'Contained. The one entry up to it is here and unchanged. 5 entries were written after it, or elsewhere and merged later.',
  );
  expect(words('f'.repeat(64))).toMatch(/^Not contained\. Either it was typed/);
  expect(words(id(0), 'f'.repeat(64))).toMatch(/^Contained in part\. 1 of its 2 latest entries is not in this log\./);
  const cut = log.entries.slice(1).map((entry, place) => (place === 1 ? { ...entry, line: `${entry.line} ` } : entry));
  expect(fingerprintCheckToWords(check(cut, id(5)))).toBe(
    'Contained, but the log up to it is not whole. 1 entry that it builds on is missing. The text of 1 entry no longer matches its fingerprint. Compare with a copy that was saved earlier.',
  );
  expect(fingerprintProof.doesNotShow).toContain('left out before');
});

test('checks a hundred fingerprints of ten thousand entries without a wait', () => {
  const long: Entry[] = [];
  for (let place = 0; place < 10_000; place += 1) {
    const line = `${place}`;
    const entry = { ...(log.entries[0] as Entry), id: textToSha256(line), line, after: long.at(-1)?.id ?? '' };
    long.push({ ...entry, after: entry.after ? [entry.after] : [] });
  }
  const start = performance.now();
  const one = createFingerprintCheck({ entries: long }, []);
  for (let place = 0; place < 100; place += 1) expect(one([long[place * 100]?.id ?? '']).result).toBe('whole');
  expect(performance.now() - start).toBeLessThan(3000);
});
