import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCountTable } from '../../src/core/count-table.ts';

const read = (text: string) => {
  const { lines, problems } = parseCountTable(text);
  return {
    lines: lines.map(({ place, count, isEstimate }) => `${place.id} ${isEstimate ? '~' : ''}${count ?? '?'}`),
    problems,
  };
};

test('reads a place and a number in each line, whatever stands between them', () => {
  const text = 'CA 501\nTexas;1,204\r\nNew York, 1 204\n\n  eu\t~300 \nWashington, D.C.: 7\nus-vt ?\nNew Mexico ~ 12\n';
  expect(read(text)).toEqual({
    lines: ['us-ca 501', 'us-tx 1204', 'us-ny 1204', 'eu ~300', 'us-dc 7', 'us-vt ?', 'us-nm ~12'],
    problems: [],
  });
});

test('says for each line that it cannot read what is wrong, and reads the others', () => {
  const text = 'State, People\nCA 501\nKalifornien 12\nTX 1.5\nNY -3\nOR 1e9\nCA 7\nOhio\n501\n';
  expect(read(text)).toEqual({
    lines: ['us-ca 501'],
    problems: [
      'Line 1, “State, People”: there is no number of people behind the place.',
      'Line 3, “Kalifornien 12”: “Kalifornien” is not in the list of places. Write a code such as CA, or the name.',
      'Line 4, “TX 1.5”: “1.5” is not a number of people.',
      'Line 5, “NY -3”: “-3” is not a number of people.',
      'Line 6, “OR 1e9”: “1e9” is not a number of people.',
      'Line 7: California stands here twice.',
      'Line 8, “Ohio”: there is no number of people behind the place.',
      'Line 9, “501”: there is no number of people behind the place.',
    ],
  });
});

test('gives a line or a problem for every line that is not empty, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const text = texts.join('\n');
      const { lines, problems } = parseCountTable(text);
      const filled = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
      expect(lines.length + problems.length).toBe(filled.length);
    }),
  );
});

test('shortens what it quotes', () => {
  expect(read(`${'x'.repeat(500)} 5`).problems.join('').length).toBeLessThan(250);
});
