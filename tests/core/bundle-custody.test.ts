import { expect, test } from 'vitest';
import { createCustodyForm, createEvidenceRegister } from '../../src/core/bundle-custody.ts';
import { type Document, textToPlain } from '../../src/core/document.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { subject } from './bundle-subject.ts';
import { minute } from './samples.ts';

const piece: Evidence = {
  id: `9f2c${'0'.repeat(60)}`,
  label: 'E-1',
  what: 'Disk of till 3',
  place: 'Shop floor',
  collector: 'Ben Roy',
  how: '',
  keptAt: 'Safe',
  file: 'till-3.img',
  size: 4_294_967_296,
  sha256: 'ab'.repeat(32),
  at: minute(1),
  recordedBy: 'Ada Obi',
  transfers: [
    {
      id: '1',
      at: minute(20),
      from: 'Somebody Else',
      to: 'Cleo Day',
      why: 'For copying',
      isSealed: false,
      recordedBy: '',
    },
    { id: '2', at: minute(0), from: 'Ben Roy', to: 'Max Roe', why: '', isSealed: true, recordedBy: '' },
  ],
  struckTransfers: [
    { id: '3', at: minute(3), from: 'Ben Roy', to: 'Nobody', why: 'Typed', isSealed: true, recordedBy: '' },
  ],
};
const corrections = { '3': { reason: 'Wrong person', who: 'Ada Obi', at: minute(4) } };

function wordsOf({ blocks, footer, stamps }: Document): string {
  const words = blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return [textToPlain(block.text)];
      case 'list':
        return block.items.map(textToPlain);
      case 'table':
        return [block.head.join(' | '), ...block.rows.map((row) => row.map(textToPlain).join(' | '))];
    }
  });
  return [...stamps, ...words, footer].join('\n');
}

test('a custody form holds all that the register says of a piece, and says what is not yet known', () => {
  const words = wordsOf(createCustodyForm(piece, corrections, subject, 'letter'));
  for (const line of [
    'Custody form E-1 (9f2c)',
    'Incident: Stolen laptop',
    'What it is | Disk of till 3',
    'How | not yet known',
    'Size | 4,294,967,296 bytes',
    `SHA-256 | ${'ab'.repeat(32)}`,
    `Entry in the log | ${piece.id}`,
    'Has it now: Cleo Day.',
  ])
    expect(words).toContain(line);
  expect(words).toContain('Custody form E-1 (9f2c). Fingerprint of the log: 0123 4567 89ab cdef');
});

test('a custody form has the chain in its order, with its gaps named and struck hand-overs apart', () => {
  const words = wordsOf(createCustodyForm(piece, corrections, subject, 'a4'));
  expect(words.indexOf('Ben Roy | Max Roe | not yet known | yes')).toBeLessThan(
    words.indexOf('Somebody Else | Cleo Day | For copying | no'),
  );
  expect(words).toContain('by this chain Max Roe had it, not Somebody Else.');
  expect(words).toContain('lies before the piece was collected');
  expect(words).toContain('from Ben Roy to Nobody. Typed Struck 22 Nov 2026, 06:04 PST by Ada Obi: Wrong person');
});

test('a custody form has lines for the pen, and says that nothing changed hands yet', () => {
  const words = wordsOf(
    createCustodyForm(
      { ...piece, transfers: [], struckTransfers: [], sha256: null, file: '', size: null },
      {},
      subject,
      'a4',
    ),
  );
  expect(words.match(/yes \/ no/g)).toHaveLength(4);
  expect(words).toContain('It has not changed hands since it was collected.');
  expect(words).toContain('SHA-256 | no file');
  expect(words).not.toContain('Struck');
});

test('the register lists every piece and those that were struck', () => {
  const room = { evidence: [piece], struckEvidence: [{ ...piece, id: '3', label: 'E-2' }], corrections };
  const words = wordsOf(createEvidenceRegister(room, subject, 'letter'));
  expect(words).toContain(
    'E-1 (9f2c) | Disk of till 3 | 22 Nov 2026, 06:01 PST by Ben Roy | Cleo Day | till-3.img abab',
  );
  expect(words).toContain('E-2 (3), Disk of till 3. Struck 22 Nov 2026, 06:04 PST by Ada Obi: Wrong person');
});

test('an empty register says so', () => {
  const words = wordsOf(
    createEvidenceRegister({ evidence: [], struckEvidence: [], corrections: {} }, subject, 'letter'),
  );
  expect(words).toContain('No piece of evidence is in the register.');
});

test('says on each that an exercise is one', () => {
  const drill = { ...subject, kind: 'exercise' } as const;
  expect(createCustodyForm(piece, {}, drill, 'letter').stamps).toEqual(['EXERCISE. Not real.']);
  expect(createCustodyForm(piece, {}, subject, 'letter').stamps).toEqual([]);
});
