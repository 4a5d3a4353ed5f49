// No number, mailbox or street that nobody has verified, or that is in doubt, leaves in any form.

import { describe, expect, test } from 'vitest';
import type { Agency, ContactPoint } from '../../src/core/agency.ts';
import { statesAndTerritories } from '../../src/core/place.ts';
import { agencyOf } from '../core/contact-samples.ts';
import { agencies } from './content.ts';
import { everyForm, sheetFor, sheetOfAgencies } from './contact-sheets.ts';

const pointsOf = ({ phones = [], emails = [], addresses = [] }: Agency) => [...phones, ...emails, ...addresses];
const isWithheld = (agency: Agency) => (point: ContactPoint) => !agency.isVerified || point.doubt !== undefined;
const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

/** What must not leave, and where it does: `bureau-transunion 1-800-… in vcard`. */
function findLeaks(shown: readonly Agency[], forms: Readonly<Record<string, string>>): readonly string[] {
  return shown.flatMap((agency) => {
    const printable = pointsOf(agency).filter((point) => !isWithheld(agency)(point));
    const withheld = pointsOf(agency)
      .filter(isWithheld(agency))
      // The same number may be printable for something else, or as another agency's.
      .filter(({ text }) => !printable.some((point) => point.text === text));
    return withheld.flatMap(({ text }) =>
      Object.entries(forms)
        .filter(
          ([, form]) => form.includes(text) || (digitsOf(text).length === 10 && digitsIn(form).has(digitsOf(text))),
        )
        .map(([name]) => `${agency.id} ${text} in ${name}`),
    );
  });
}

function digitsIn(form: string): ReadonlySet<string> {
  return new Set((form.match(/(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}/g) ?? []).map(digitsOf));
}

test.each(agencies)('nothing of $id leaves that may not', (agency) => {
  expect(findLeaks([agency], everyForm(sheetOfAgencies([agency])))).toEqual([]);
});

test('every record together leaks nothing, as a table of attorneys general too', () => {
  expect(findLeaks(agencies, everyForm(sheetOfAgencies(agencies)))).toEqual([]);
});

test.each(statesAndTerritories)('the sheet for $name leaks nothing of any record', ({ id }) => {
  expect(findLeaks(agencies, everyForm(sheetFor([id])))).toEqual([]);
});

test('every number, mailbox and street on the sheets comes from a verified record', () => {
  const forms = everyForm(sheetOfAgencies(agencies));
  const verified = new Set(
    agencies.flatMap((agency) =>
      agency.isVerified
        ? (agency.phones ?? []).filter(({ doubt }) => !doubt).map(({ text }) => digitsOf(text).slice(0, 10))
        : [],
    ),
  );
  for (const name of ['document', 'text', 'machine', 'vcard', 'qr']) {
    const found = (forms[name] ?? '').match(/\(\d{3}\) \d{3}-\d{4}|1-\d{3}-\d{3}-\d{4}|(?<=tel:\+1)\d{10}/g) ?? [];
    expect(found.length).toBeGreaterThan(100);
    expect([...new Set(found.map(digitsOf))].filter((digits) => !verified.has(digits))).toEqual([]);
  }
});

describe('the check can fail', () => {
  const phones = [{ text: '(415) 555-0199' }];
  const emails = [{ text: 'secret@example.com' }];
  const addresses = [{ text: '1 Hidden Street, Sacramento, CA 95814' }];
  const unverified = agencyOf('ag-zz', { kind: 'attorney-general', isVerified: false, phones, emails, addresses });

  test('finds each of them where a sheet takes a record for verified that is not', () => {
    const forms = everyForm(sheetOfAgencies([{ ...unverified, isVerified: true }]));
    const leaks = findLeaks([unverified], forms);
    for (const form of ['screen', 'document', 'text', 'spreadsheet', 'machine', 'vcard', 'qr'])
      expect(leaks).toContain(`ag-zz (415) 555-0199 in ${form}`);
    for (const form of ['screen', 'document', 'text', 'spreadsheet', 'machine', 'vcard']) {
      expect(leaks).toContain(`ag-zz secret@example.com in ${form}`);
      expect(leaks).toContain(`ag-zz 1 Hidden Street, Sacramento, CA 95814 in ${form}`);
    }
  });

  test('finds a number in doubt that is printed, and none where it is left out', () => {
    const doubted = agencyOf('x', { phones: [{ text: '(415) 555-0199', doubt: 'Two are in circulation.' }] });
    expect(findLeaks([doubted], everyForm(sheetOfAgencies([agencyOf('x', { phones })])))).not.toEqual([]);
    expect(findLeaks([doubted, unverified], everyForm(sheetOfAgencies([doubted, unverified])))).toEqual([]);
  });
});
