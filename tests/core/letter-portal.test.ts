import { describe, expect, test } from 'vitest';
import { documentToPortal, portalFieldToText } from '../../src/core/letter-portal.ts';
import { findVariants } from '../../src/core/letter-variant.ts';
import { letterOf } from '../content/letters.ts';
import { people } from './clock-case.ts';
import { documentOf, knowledgeOf, requirementOf, situation } from './letter-situation.ts';

describe('the fields of a portal', () => {
  test('each have a label and a value, under the headings of the notice', () => {
    const template = letterOf('regulator-notice');
    const where = situation('portal', { encrypted: 'no' });
    const [variant] = findVariants(template, [requirementOf('us-tx')], [], where);
    if (!variant) throw new Error('Every letter has a variant.');
    const groups = documentToPortal(documentOf(template, variant, where, knowledgeOf([people('us-tx', 300)])));
    expect(groups.map(({ heading }) => heading)).toEqual(['The company', 'The breach', 'The response']);
    const fields = groups.flatMap((group) => group.fields);
    expect(fields.filter(({ label, value }) => !label || !value)).toEqual([]);
    expect(fields).toContainEqual({ label: 'Name', value: 'Acorn Shop' });
    expect(fields).toContainEqual({ label: 'Residents of Texas', value: '300' });
    expect(fields).toContainEqual({ label: 'Encrypted', value: 'no' });
  });

  test('keep everything that was written, with line breaks, lists, and without a label', () => {
    const groups = documentToPortal({
      blocks: [
        { type: 'heading', level: 1, text: 'Title' },
        { type: 'paragraph', text: ['What happened: A laptop: gone.', { type: 'break' }, 'From a car.'] },
        { type: 'heading', level: 2, text: 'Empty' },
        { type: 'heading', level: 2, text: 'More' },
        { type: 'list', isOrdered: false, items: [['Just words'], ['Phone: 555-0142']] },
        { type: 'table', caption: 'T', head: ['a'], rows: [[['One: 1']]] },
      ],
    });
    expect(groups).toEqual([
      { heading: '', fields: [{ label: 'What happened', value: 'A laptop: gone.\nFrom a car.' }] },
      {
        heading: 'More',
        fields: [
          { label: '', value: 'Just words' },
          { label: 'Phone', value: '555-0142' },
          { label: 'One', value: '1' },
        ],
      },
    ]);
  });

  test('say when they are copied what stops the notice', () => {
    const field = { label: 'Name', value: 'Acorn Shop' };
    expect(portalFieldToText(field, [])).toBe('Acorn Shop');
    expect(portalFieldToText(field, ['EXERCISE. Not real.', 'DRAFT.'])).toBe('[EXERCISE. Not real. DRAFT.] Acorn Shop');
  });
});
