import { describe, expect, test } from 'vitest';
import type { Agency } from '../../src/core/agency.ts';
import {
  createAddressees,
  createLetterContacts,
  findWithheld,
  missingToWords,
} from '../../src/core/letter-contacts.ts';
import { contacts } from './letter-situation.ts';

const bureau: Agency = {
  id: 'bureau-equifax',
  agency: 'Acorn Bureau',
  kind: 'bureau',
  name: 'Acorn Bureau, freezes',
  jurisdiction: 'nationwide',
  phones: [{ text: '(555) 555-0142' }],
  addresses: [{ text: 'Acorn Bureau, P.O. Box 1, Springfield' }],
  url: 'https://example.com/bureau',
  sources: [],
  isVerified: true,
  checkedOn: '2026-11-21',
};
const doubtful: Agency = {
  ...bureau,
  id: 'bureau-transunion',
  agency: 'Birch Bureau',
  phones: [{ text: '(555) 555-0143', doubt: 'It is old.' }],
  addresses: [{ text: 'P.O. Box 2, Springfield', doubt: 'There are two.' }],
};
const attorney: Agency = {
  ...bureau,
  id: 'ag-ny',
  kind: 'attorney-general',
  agency: 'State Attorney General',
  name: 'Attorney General of New York',
  jurisdiction: ['us-ny'],
  phones: [],
};
const STATE = 'Division of Consumer Protection';

describe('the contacts of letters', () => {
  const made = createLetterContacts([bureau, doubtful, attorney], ['us-ny'], ['credit-bureaus', 'ftc', STATE, STATE]);

  test('print what is verified, and do not say the name again where the address begins with it', () => {
    expect(made.bureaus).toEqual([
      'Acorn Bureau, (555) 555-0142, P.O. Box 1, Springfield, https://example.com/bureau',
      'Birch Bureau, https://example.com/bureau',
    ]);
    expect(made.agencies).toEqual({ [STATE]: [STATE] });
    expect(made.ftc).toEqual([]);
  });

  test('tell what is left out of which, and never the number or the address', () => {
    expect(made.withheld.map(({ name, missing }) => [name, missing])).toEqual([
      ['Birch Bureau', ['telephone', 'address']],
      ['Attorney General of New York', ['telephone']],
      [STATE, ['telephone', 'website']],
    ]);
    expect(JSON.stringify(made)).not.toMatch(/0143|Box 2/);
    expect(made.withheld.map(missingToWords)[0]).toBe('telephone and address');
  });

  test('leave out all but the web address of an agency that is not verified', () => {
    const { withheld, bureaus } = createLetterContacts([{ ...bureau, isVerified: false }], [], []);
    expect(bureaus).toEqual(['Acorn Bureau, https://example.com/bureau']);
    expect(withheld).toMatchObject([{ missing: ['telephone', 'address'], url: 'https://example.com/bureau' }]);
  });

  test('are withheld in a letter only where a field of it names them', () => {
    const states = (field: string) =>
      field === 'bureaus.contacts'
        ? ({ type: 'known', entries: made.bureaus, isList: true } as const)
        : ({ type: 'unset', what: field } as const);
    expect(findWithheld(made, ['company.name', 'bureaus.contacts'], states)).toMatchObject([{ name: 'Birch Bureau' }]);
    expect(findWithheld(made, ['company.name'], states)).toEqual([]);
  });

  test('of this site say no name twice in one line', () => {
    const lines = [contacts.bureaus, contacts.ftc, contacts.creditReport, Object.values(contacts.attorneysGeneral)];
    for (const line of lines.flat(2)) {
      const parts = line.split(', ');
      expect(parts.filter((part, index) => parts.indexOf(part) !== index)).toEqual([]);
    }
  });
});

describe('the agencies that get a letter', () => {
  const at = (address: string, isVerified = true): Agency => ({
    ...attorney,
    isVerified,
    addresses: [{ text: address }],
  });
  const NAMES = ['New York Attorney General', 'New York Department of State'];

  test('have the attorney general’s address, the town on its own line, and no other agency has it', () => {
    expect(createAddressees(NAMES, 'us-ny', [at('Capitol Square, Suite 1, Albany, NY 12224-0341')])).toEqual([
      { name: 'New York Attorney General', addressLines: ['Capitol Square, Suite 1', 'Albany, NY 12224-0341'] },
      { name: 'New York Department of State', addressLines: [] },
    ]);
    expect(createAddressees(NAMES, 'us-ny', [at('Elsewhere')])[0]?.addressLines).toEqual(['Elsewhere']);
  });

  test('have none where it is not verified, or where the rule holds in no place', () => {
    expect(createAddressees(NAMES, 'us-ny', [at('Albany, NY 12224', false)])[0]?.addressLines).toEqual([]);
    expect(createAddressees(NAMES, null, [at('Albany, NY 12224')])[0]?.addressLines).toEqual([]);
  });
});
