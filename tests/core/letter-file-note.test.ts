import { describe, expect, test } from 'vitest';
import type { Hold } from '../../src/core/hold.ts';
import { documentToPlain } from '../../src/core/letter-document.ts';
import { createFileNote, type FileNote } from '../../src/core/letter-file-note.ts';

const hold: Hold = {
  id: 'h',
  kind: 'law-enforcement',
  agency: 'Springfield police',
  officer: 'Officer Roe',
  reference: '12-555',
  reason: 'Interviews are under way',
  until: '2026-11-25T18:00:00.000Z',
  placedAt: '2026-11-22T18:00:00.000Z',
  placedBy: 'Ada Obi',
};

const note: FileNote = {
  template: { name: 'Initial notification to customers' },
  holds: [hold],
  kind: 'real',
  company: 'Acorn Shop',
  paper: 'letter',
  now: '2026-11-22T19:00:00.000Z',
  zone: 'America/Los_Angeles',
};

const plain = (more: Partial<FileNote> = {}) => {
  const document = createFileNote({ ...note, ...more });
  if (!document) throw new Error('A held letter has a file note.');
  return documentToPlain(document);
};

describe('the file note', () => {
  test('names agency, officer, number, days and reason, and is no part of the letter', () => {
    for (const told of ['Springfield police', 'Officer Roe', '12-555', 'Interviews are under way', 'Ada Obi'])
      expect(plain()).toContain(told);
    expect(createFileNote(note)?.stamps).toEqual(['FILE NOTE. Not part of the letter. Do not send.']);
    expect(createFileNote({ ...note, kind: 'exercise' })?.stamps[0]).toMatch(/^EXERCISE/);
  });

  test('says what is not yet known, and that no date was given', () => {
    const told = plain({ holds: [{ ...hold, officer: '', reference: '', until: '' }] });
    expect(told).toContain('Officer or person: not yet known');
    expect(told).toContain('Until: its release is recorded; no date was given');
  });

  test('tells every hold, and there is none where nothing holds the letter', () => {
    expect(plain({ holds: [hold, { ...hold, id: 'i', kind: 'counsel', agency: 'Moss LLP' }] })).toContain('Moss LLP');
    expect(createFileNote({ ...note, holds: [] })).toBeUndefined();
  });
});
