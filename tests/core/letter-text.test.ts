import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textToPlain } from '../../src/core/document.ts';
import { fieldsOf, fillItems, fillText, type FieldState } from '../../src/core/letter-text.ts';
import { anyText } from './samples.ts';

const TODAY = 'March 5, 2026';

const stateById: Readonly<Record<string, FieldState>> = {
  'breach.dates': { type: 'known', entries: ['March 2, 2026'], isList: false },
  'breach.description': { type: 'known', entries: ['Somebody got in.'], isList: false },
  'breach.discovered': { type: 'unknown', before: '' },
  'law-enforcement.delay': { type: 'unknown', before: 'Whether law enforcement delayed this notice is' },
  'next-word.date': { type: 'missing', what: 'Date of the next word' },
  'company.phone': { type: 'unset', what: 'Telephone for questions' },
  'recipient.name': { type: 'recipient', field: 'name' },
  'bureaus.contacts': { type: 'known', entries: ['One, https://example.com/one', 'Two'], isList: true },
};

const states = (field: string): FieldState => stateById[field] ?? { type: 'missing', what: 'no field' };

const fill = (text: string) => fillText(text, states, TODAY);
const plain = (text: string) => textToPlain(fill(text));

describe('a field', () => {
  test.each([
    ['that is known stands in its sentence', 'It was {{breach.dates}} or so.', 'It was March 2, 2026 or so.'],
    ['that is not known says since when', 'Found: {{breach.discovered}}.', 'Found: not yet known as of March 5, 2026.'],
    [
      'that is a sentence by itself stays one while it is not known',
      '{{law-enforcement.delay}}',
      'Whether law enforcement delayed this notice is not yet known as of March 5, 2026.',
    ],
    [
      'that nobody wrote says so where it stands',
      'Until {{next-word.date}}.',
      'Until [still to be written: Date of the next word].',
    ],
    ['that the company has not set says so', 'Call {{company.phone}}.', 'Call [not set: Telephone for questions].'],
    [
      'that is a list joins its entries in a sentence',
      'Ask {{bureaus.contacts}}.',
      'Ask One, https://example.com/one; Two.',
    ],
    ['that does not exist is still to be written', 'On {{breach.date}}.', 'On [still to be written: no field].'],
    ['that lacks its other half is no blank', 'On {{breach.dates.', 'On [still to be written: no field]breach.dates.'],
    ['that ends in a full stop has one of them', 'As we know: {{breach.description}}.', 'As we know: Somebody got in.'],
  ])('%s', (_, text, filled) => {
    expect(plain(text)).toBe(filled);
  });

  test('of the recipient stays one, to be filled for each', () => {
    expect(fill('Dear {{recipient.name}}:')).toEqual(['Dear ', { type: 'field', field: 'name' }, ':']);
  });

  test('is not filled twice: what is known may hold anything', () => {
    const odd = fillText(
      '{{a}} {{b}}',
      (field) => ({ type: 'known', entries: [`{{${field}}}`], isList: false }),
      TODAY,
    );
    expect(odd).toEqual(['{{a}} {{b}}']);
  });
});

describe('a line of a list', () => {
  test('becomes as many as its field has entries', () => {
    expect(fillItems('{{bureaus.contacts}}', states, TODAY).map(textToPlain)).toEqual([
      'One, https://example.com/one',
      'Two',
    ]);
  });

  test('stays one where words stand beside the field', () => {
    expect(fillItems('See {{bureaus.contacts}}', states, TODAY)).toHaveLength(1);
    expect(fillItems('{{next-word.date}}', states, TODAY).map(textToPlain)).toEqual([
      '[still to be written: Date of the next word]',
    ]);
  });
});

describe('an address', () => {
  test.each([
    ['See https://example.com/a.', 'https://example.com/a', 'https://example.com/a'],
    ['(https://example.com)', 'https://example.com', 'https://example.com'],
    ['Write to help@example.com, please.', 'mailto:help@example.com', 'help@example.com'],
  ])('is a link without the signs behind it: %s', (text, href, words) => {
    expect(fill(text)).toContainEqual({ type: 'link', href, text: words });
    expect(plain(text)).toBe(text);
  });

  test.each(['javascript:alert(1)', 'http://example.com', 'data:text/html,x', 'www.example.com'])(
    'of another kind is text: %s',
    (text) => {
      expect(fill(text)).toEqual([text]);
    },
  );
});

test('names each field once, and braces that belong to none', () => {
  expect(fieldsOf('{{a.b}} and {{c}} and {{a.b}}')).toEqual(['a.b', 'c']);
  expect(fieldsOf('{{a')).toEqual(['{{']);
  expect(fieldsOf('{{ a }}')).toEqual([' a ']);
  expect(fieldsOf('{a}')).toEqual([]);
});

test('loses nothing of what people write, and joins what stands side by side', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, value) => {
      const words = before.replace(/[{}]/g, '');
      const known = (): FieldState => ({ type: 'known', entries: [value], isList: false });
      const runs = fillText(`${words}{{a}} behind`, known, TODAY);
      expect(textToPlain(runs)).toBe(`${words}${value} behind`);
      for (const [index, run] of runs.entries())
        expect(typeof run === 'string' && (run === '' || typeof runs[index + 1] === 'string')).toBe(false);
    }),
  );
});
