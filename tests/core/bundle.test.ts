import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createBundleReadme,
  filesToManifest,
  isBundleName,
  isIncidentFileName,
  MANIFEST_NAME,
  toBundleName,
  toNameInBundle,
} from '../../src/core/bundle.ts';
import { subject } from './bundle-subject.ts';

const lines = [{ name: 'incident-file.txt', what: 'The log.' }];

test('allows names that every program unpacks alike, and no way out of the folder', () => {
  for (const name of ['README.txt', 'incident-file.txt', 'custody/E-1-9f2c.html'])
    expect(isBundleName(name)).toBe(true);
  for (const name of ['', '../x', 'a/../b', '/etc', '.hidden', 'ñ.txt', 'a b', 'a\\b', 'a/b/c', '-rf', 'a/-b', 'a\nb'])
    expect(isBundleName(name)).toBe(false);
});

test('makes a name from any text', () => {
  expect(toBundleName('E-1')).toBe('E-1');
  expect(toBundleName('Ünlängst / 3')).toBe('Unlangst-3');
  expect(toBundleName('证据')).toBe('none');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isBundleName(toBundleName(text))));
});

test('says in every name that an exercise is one', () => {
  expect(toNameInBundle('custody/E-1.html', 'exercise')).toBe('custody/EXERCISE-E-1.html');
  expect(toNameInBundle('custody/E-1.html', 'real')).toBe('custody/E-1.html');
  for (const name of ['incident-file.txt', 'EXERCISE-incident-file.txt', 'a/b/incident-file.txt'])
    expect(isIncidentFileName(name)).toBe(true);
  for (const name of ['my-incident-file.txt', 'incident-file.txt/a']) expect(isIncidentFileName(name)).toBe(false);
});

test('lists fingerprints as sha256sum reads them', () => {
  expect(filesToManifest([{ name: 'a.txt', sha256: '0'.repeat(64) }])).toBe(`${'0'.repeat(64)}  a.txt\n`);
});

test('says what each file is, when it was made, and of which log', () => {
  const readme = createBundleReadme(subject, lines, []);
  expect(readme).toContain('Evidence bundle: Stolen laptop\n');
  expect(readme).toContain('Made:         22 Nov 2026, 06:30 PST (2026-11-22T14:30:00.000Z)\n');
  expect(readme).toContain('Log:          12 entries\n');
  expect(readme).toContain('Fingerprint:  0123 4567 89ab cdef\n');
  expect(readme).toContain('\nincident-file.txt\n    The log.\n');
  expect(readme).toContain(`sha256sum -c ${MANIFEST_NAME}`);
  expect(readme).toContain(subject.heads[0]);
  expect(readme).not.toContain('WHAT IS MISSING');
  expect(readme).not.toContain('EXERCISE');
});

test('says what it does not show', () => {
  const readme = createBundleReadme(subject, lines, []).replaceAll('\n', ' ');
  for (const words of ['written is true', 'the clock of the device was right', 'nothing was left out before it left'])
    expect(readme).toContain(words);
});

test('says what is missing and why', () => {
  const readme = createBundleReadme(subject, lines, [{ name: 'report.pdf', what: 'The report.', why: 'No typeface.' }]);
  expect(readme).toContain('WHAT IS MISSING\n\nreport.pdf\n    No typeface.\n');
});

test('says that an exercise is one, first and last', () => {
  const readme = createBundleReadme({ ...subject, kind: 'exercise' }, lines, []);
  expect(readme.startsWith('EXERCISE. Not real.')).toBe(true);
  expect(readme.endsWith('EXERCISE. Not real.\n')).toBe(true);
  expect(readme).toContain('tail -n +2 EXERCISE-incident-file.txt');
});

test('keeps a title that holds anything in its line', () => {
  const readme = createBundleReadme(
    { ...subject, title: 'One\nHOW TO CHECK IT\u2028\u0000 two', company: '' },
    lines,
    [],
  );
  expect(readme).toContain('Evidence bundle: One HOW TO CHECK IT two\n');
  expect(readme).toContain('Company:      not yet known\n');
});

test('has no line that is too long to be printed', () => {
  const two = [...subject.heads, 'f'.repeat(64)];
  const readme = createBundleReadme({ ...subject, heads: two, entryCount: 1 }, lines, []);
  expect(readme.split('\n').filter((line) => line.length > 130)).toEqual([]);
  expect(readme).toContain('which are the latest');
  expect(readme).toContain('1 entry\n');
});
