import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTimesketchRow } from '../../src/documents/timeline-csv.ts';
import { timelineToJsonl } from '../../src/documents/timeline-jsonl.ts';
import { caseOf, sampleCase } from '../core/sample-timeline.ts';
import { anyText, note } from '../core/samples.ts';

test('is the file that was read through', async () => {
  const text = timelineToJsonl(sampleCase('exercise').timeline);
  await expect(text).toMatchFileSnapshot('../fixtures/timeline/timesketch-exercise.jsonl');
});

// Half of a character is no UTF-8: a program that writes it on would fail.
const withoutHalves = (row: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text.replace(/\p{Cs}/gu, '\ufffd')]));

test('has one object a line, whatever people wrote', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
      const { timeline } = caseOf(texts.map((text) => note(text)));
      const lines = timelineToJsonl(timeline).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
        timeline.rows.map((row) => withoutHalves(toTimesketchRow(timeline, row))),
      );
    }),
  );
});

test('says EXERCISE in every line of an exercise', () => {
  for (const line of timelineToJsonl(sampleCase('exercise').timeline).trim().split('\n'))
    expect(line).toContain('"message":"EXERCISE ');
  expect(timelineToJsonl(sampleCase().timeline).replaceAll('"exercise":""', '')).not.toMatch(/exercise/i);
});
