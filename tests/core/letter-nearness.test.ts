import { describe, expect, test } from 'vitest';
import { paragraphToEdit } from '../../src/core/letter-document.ts';
import { isNearTo } from '../../src/core/letter-nearness.ts';
import { letterOf, letters, paragraphsOf } from '../content/letters.ts';

const original = (id: string) => {
  const found = paragraphsOf(letterOf('customers-initial')).find((each) => each.id === id);
  if (!found) throw new Error(`There is no paragraph ${id}.`);
  return found;
};

describe('an edit is too far from a paragraph', () => {
  test.each([
    ['fraud-alert', 'Have a nice day.'],
    ['fraud-alert', 'You can place an alert.'],
    ['compromised', 'Nothing bad happened to you.'],
    ['bureaus', '{{bureaus.contacts}} are not to be called.'],
    ['bureaus', 'You can reach the credit bureaus here:'],
    ['contact', '{{company.website}}'],
    ['contact', 'If you have questions, please call {{company.phone}} or write to {{company.email}}.'],
    ['services-social-security', 'We offer {{services.months}} nothing.'],
    ['breach-date', '{{breach.dates}}'],
    ['freeze', ''],
  ])('%s: “%s”', (id, edited) => {
    expect(isNearTo(original(id), edited)).toBe(false);
  });
});

describe('an edit is near to a paragraph', () => {
  test.each([
    ['compromised', 'INFORMATION about you was taken, and we are SORRY.'],
    ['breach-date', 'It took place {{breach.dates}}, as far as we know.'],
    ['bureaus', 'Each of the credit bureaus can be called:\n- {{bureaus.contacts}}'],
    ['description', 'We say: {{breach.description}}'],
    ['vigilance', 'Stay alert for identity theft. Read your account statements and your credit reports.'],
  ])('%s: “%s”', (id, edited) => {
    expect(isNearTo(original(id), edited)).toBe(true);
  });

  test.each(letters)('where it changed nothing in $id', (letter) => {
    const far = paragraphsOf(letter).filter((paragraph) => !isNearTo(paragraph, paragraphToEdit(paragraph)));
    expect(far).toEqual([]);
  });
});
