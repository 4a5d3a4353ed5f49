import { expect, test } from 'vitest';
import {
  bullets,
  cutText,
  label,
  MOST_CHARACTERS_IN_CELL,
  MOST_CHARACTERS_IN_TABLE,
  MOST_ROWS,
  note,
  orUnknown,
  say,
  section,
  tableOrEmpty,
  textToBlocks,
  whole,
  writtenToBlocks,
} from '../../src/core/report-block.ts';
import { minute } from './samples.ts';

const table = (rows: readonly (readonly string[])[]) => ({ of: 'things', title: 'Things', head: ['One', 'Two'], rows });

test('says a sentence in place of an empty table', () => {
  expect(tableOrEmpty(table([]), 'Nothing.')).toEqual(whole(say('Nothing.')));
});

test('leaves rows out by their number and by their length, and says so below the table', () => {
  const many = tableOrEmpty(table(Array.from({ length: MOST_ROWS + 2 }, () => ['a', 'b'])), '');
  expect(many.leftOut).toEqual([`2 of ${MOST_ROWS + 2} things, those that came last.`]);
  expect(many.blocks.at(-1)).toEqual(
    note(
      `Left out here: 2 of ${MOST_ROWS + 2} things, those that came last. All of it stands in the timeline as CSV and in the incident file.`,
    ),
  );
  const long = tableOrEmpty(table(Array.from({ length: 100 }, () => ['word '.repeat(200), ''])), '');
  const kept = long.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
  expect(kept.length).toBeLessThanOrEqual(MOST_CHARACTERS_IN_TABLE / MOST_CHARACTERS_IN_CELL + 1);
  expect(long.leftOut).toHaveLength(2);
  expect(tableOrEmpty(table([['a', 'b']]), '').leftOut).toEqual([]);
});

test('cuts a text between words and says that it goes on', () => {
  expect(cutText(' one two three ', 20)).toBe('one two three');
  expect(cutText('one two three', 9)).toBe('one two … (cut)');
  expect(cutText('onetwothree', 5)).toBe('onetw … (cut)');
});

test('reads empty lines as paragraphs and dashes as items', () => {
  expect(textToBlocks('One\n\nTwo:\n- a\n- b\n\n')).toEqual([say('One'), say('Two:'), bullets(['a', 'b'])]);
});

test('tells who wrote a text, and the other one where two people disagree', () => {
  const recorded = { id: '1', value: 'A key', who: 'Ada Obi', at: minute(0), source: '', ground: '' };
  expect(writtenToBlocks(recorded, 'UTC')).toEqual([say('A key'), note('Written by Ada Obi, 22 Nov 2026, 14:00 UTC.')]);
  const disputed = writtenToBlocks({ ...recorded, disagreement: { ...recorded, value: '', who: '' } }, 'UTC');
  expect(disputed.slice(2)).toEqual([
    note('Two people wrote this part without having seen each other’s words. This is the other text.'),
    say('Nothing: the part was taken back.'),
    note('Written by somebody without a name, 22 Nov 2026, 14:00 UTC.'),
  ]);
});

test('puts a section together from parts and sentences', () => {
  expect(section('Title', 'Nothing.', { blocks: [label('More')], leftOut: ['2 things.'] })).toEqual({
    title: 'Title',
    blocks: [say('Nothing.'), label('More')],
    leftOut: ['2 things.'],
  });
  expect(orUnknown('  ')).toBe('not yet known');
});
