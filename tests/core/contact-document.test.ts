import { expect, test } from 'vitest';
import { type ContactPaper, contactSheetToDocument } from '../../src/core/contact-document.ts';
import { documentToText } from '../../src/documents/text.ts';
import { contactOf, countsOf, sampleBook, sheetOf } from './contact-samples.ts';

const paper: ContactPaper = {
  title: 'Stolen laptop',
  isExercise: false,
  fingerprint: '1234 5678',
  madeAt: '22 Nov 2026, 14:05 PST',
  paper: 'letter',
  zone: 'America/Los_Angeles',
  company: 'Example Salon Supply',
};
const textOf = (
  sheet = sheetOf(),
  book = {},
  contacts: Parameters<typeof contactSheetToDocument>[2] = [],
  more: Partial<ContactPaper> = {},
) => documentToText(contactSheetToDocument(sheet, book, contacts, { ...paper, ...more }));
const paragraphOf = (text: string, name: string) => text.split('\n\n').find((part) => part.includes(name)) ?? '';

test('says of each one the number, when it was checked, why it is called and what to have ready', () => {
  expect(paragraphOf(textOf(), 'fbi-ic3')).toBe(
    '4.1b Office fbi-ic3: example.com/fbi-ic3. Checked 21 Nov 2026.\n' +
      'Takes the report online. Save a copy of what you send. Ready: a clean device; the fact sheet; money sent: bank, ' +
      'account, amount, day.\n' +
      `Officer: ${'_'.repeat(24)} Report number: ${'_'.repeat(22)} When: ${'_'.repeat(14)}`,
  );
});

test('says once what every call needs, and once why offices with the same task are called', () => {
  const text = textOf();
  expect(text.match(/the report numbers of those who know already/g)).toHaveLength(1);
  expect(text.match(/Investigates computer crime/g)).toHaveLength(1);
});

test('tells who was reached instead of the lines to write on', () => {
  const reached = paragraphOf(textOf(sheetOf(), {}, [contactOf({ contact: 'usss-hq' })]), 'usss-hq');
  expect(reached).toContain('Reached 22 Nov 2026, 12:00 PST: Sam Example, by telephone, report number 2026-0142.');
  expect(reached).not.toContain('___');
  const tried = paragraphOf(textOf(sheetOf(), {}, [contactOf({ contact: 'usss-hq', result: 'left-word' })]), 'usss-hq');
  expect(tried).toContain('Left word 22 Nov 2026');
  expect(tried).toContain('Report number: ___');
});

test('tells what they asked for', () => {
  const asked = ['delay', 'preserve'] as const;
  const text = paragraphOf(textOf(sheetOf(), {}, [contactOf({ contact: 'usss-hq', asked })]), 'usss-hq');
  expect(text).toContain('report number 2026-0142. They asked: delay the notices; preserve something.');
});

test('says once that nobody has tried the numbers, and that some copies are years old', () => {
  expect(textOf().match(/Nobody has tried these numbers: [^.]*some of them years old\./g)).toHaveLength(1);
});

test('has a line for a number where nobody has filled one in', () => {
  expect(paragraphOf(textOf(), '4.4 District Attorney')).toContain('4.4 District Attorney: number ____');
  expect(paragraphOf(textOf(sheetOf(), sampleBook), 'Example County Sheriff')).toContain(
    'Example County Sheriff (Sheriff of the county): (415) 555-0142, desk@example.com, Sam Example, police.example.com. ' +
      'Confirmed 20 Nov 2026 by Ada Obi.',
  );
});

test('puts more than three attorneys general into a table', () => {
  const counts = countsOf({ 'us-ca': 1, 'us-ny': 2 });
  expect(textOf(sheetOf({ counts }))).not.toContain(' | ');
  const four = sheetOf({ counts });
  const lines = four.groups.flatMap(({ id, lines }) => (id === 'attorneys-general' ? lines : []));
  const long = { ...four, groups: four.groups.map((group) => ({ ...group, lines: [...lines, ...lines] })) };
  expect(textOf(long)).toContain('Office | How it wants notice of a breach');
});

test('says for an attorney general how it wants notice, and what is not printed', () => {
  const text = textOf(sheetOf({ counts: countsOf({ 'us-ny': 20 }) }));
  expect(paragraphOf(text, 'ag-ny')).toContain('By the form.');
  expect(paragraphOf(text, 'ag-ny')).toContain('No telephone number is printed here. Two numbers are in circulation.');
  expect(paragraphOf(text, 'ag-ny')).toContain('example.com/breach');
  expect(paragraphOf(text, 'ag-ca')).toContain('How it wants notice of a breach is not yet known.');
});

test('says EXERCISE, the incident, the fingerprint and when it was made', () => {
  expect(textOf(sheetOf(), {}, [], { isExercise: true })).toMatch(/^EXERCISE\. Not real\./);
  expect(textOf()).not.toContain('EXERCISE');
  expect(textOf()).toContain('Contact sheet: Stolen laptop');
  expect(textOf()).toContain('Example Salon Supply · Log 1234 5678 · 22 Nov 2026, 14:05 PST');
  const bare = textOf(sheetOf(), {}, [], { title: '', fingerprint: '', company: '' });
  expect(bare).toContain('Contact sheet\n');
  expect(bare).toMatch(/\n22 Nov 2026, 14:05 PST\n$/);
});

test('links numbers and mailboxes, but in an exercise nothing dials', () => {
  const hrefsOf = (isExercise: boolean) =>
    contactSheetToDocument(sheetOf(), sampleBook, [], { ...paper, isExercise })
      .blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : []))
      .flatMap((run) => (typeof run !== 'string' && run.type === 'link' ? [run.href.replace(/:.*/, '')] : []));
  expect(new Set(hrefsOf(false))).toEqual(new Set(['tel', 'mailto', 'https']));
  expect(new Set(hrefsOf(true))).toEqual(new Set(['https']));
});

test('tells the last two calls of a line, because the log has all', () => {
  const calls = [1, 2, 3].map((number) => contactOf({ contact: 'usss-hq', reference: `no. ${number}` }));
  const text = paragraphOf(textOf(sheetOf(), {}, calls), 'usss-hq');
  expect(text).not.toContain('no. 1');
  expect(text).toMatch(/no\. 2[^]*no\. 3/);
});
