import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnRoles,
  describeMappingHints,
  describeMappingProblems,
  recogniseColumns,
} from '../../src/documents/recipient-columns.ts';
import { letter } from './samples.ts';

/** The headings that were recognised, by their roles. */
function recognise(headings: string): Record<string, string | undefined> {
  const header = headings.split(',');
  const mapping = recogniseColumns(header);
  return Object.fromEntries(Object.entries(mapping).map(([role, column]) => [role, header[column]]));
}

test('knows the headings of a plain list', () => {
  expect(recognise('Full Name,Street,Address Line 2,City,State,ZIP,Country,Reference,Activation Code')).toEqual({
    name: 'Full Name',
    street: 'Street',
    street2: 'Address Line 2',
    city: 'City',
    state: 'State',
    postalCode: 'ZIP',
    country: 'Country',
    reference: 'Reference',
    identityTheftCode: 'Activation Code',
  });
});

test('knows the headings of an order report of Amazon', () => {
  const headings =
    'order-id,order-item-id,purchase-date,buyer-email,buyer-name,buyer-phone-number,sku,product-name,recipient-name,ship-address-1,ship-address-2,ship-address-3,ship-city,ship-state,ship-postal-code,ship-country';
  expect(recognise(headings)).toEqual({
    name: 'recipient-name',
    street: 'ship-address-1',
    street2: 'ship-address-2',
    street3: 'ship-address-3',
    city: 'ship-city',
    state: 'ship-state',
    postalCode: 'ship-postal-code',
    country: 'ship-country',
    reference: 'order-id',
  });
});

test('takes from the orders of a shop the address to which it shipped, and not the order’s own name', () => {
  const headings =
    'Name,Email,Lineitem name,Billing Name,Billing Street,Billing Address1,Billing City,Billing Zip,Billing Province,Billing Country,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Id';
  expect(recognise(headings)).toEqual({
    name: 'Shipping Name',
    street: 'Shipping Address1',
    street2: 'Shipping Address2',
    city: 'Shipping City',
    state: 'Shipping Province',
    postalCode: 'Shipping Zip',
    country: 'Shipping Country',
    reference: 'Id',
  });
});

test('knows the customers of a shop', () => {
  const headings =
    'Customer ID,First Name,Last Name,Email,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip';
  expect(recognise(headings)).toMatchObject({
    firstName: 'First Name',
    lastName: 'Last Name',
    street: 'Default Address Address1',
    street2: 'Default Address Address2',
    city: 'Default Address City',
    state: 'Default Address Province Code',
    country: 'Default Address Country Code',
    postalCode: 'Default Address Zip',
    reference: 'Customer ID',
  });
});

test('takes home before business from an address book', () => {
  const headings =
    'First Name,Middle Name,Last Name,Business Street,Business City,Business State,Business Postal Code,Home Street,Home Street 2,Home City,Home State,Home Postal Code,Home Country/Region';
  expect(recognise(headings)).toEqual({
    firstName: 'First Name',
    middleName: 'Middle Name',
    lastName: 'Last Name',
    street: 'Home Street',
    street2: 'Home Street 2',
    city: 'Home City',
    state: 'Home State',
    postalCode: 'Home Postal Code',
    country: 'Home Country/Region',
  });
});

test('knows the headings of payroll', () => {
  const headings =
    'Employee ID,Legal First Name,Legal Last Name,Primary Address: Address Line 1,Primary Address: City,Primary Address: State/Territory Code,Primary Address: Zip / Postal Code,Enrollment code';
  expect(recognise(headings)).toEqual({
    reference: 'Employee ID',
    firstName: 'Legal First Name',
    lastName: 'Legal Last Name',
    street: 'Primary Address: Address Line 1',
    city: 'Primary Address: City',
    state: 'Primary Address: State/Territory Code',
    postalCode: 'Primary Address: Zip / Postal Code',
    identityTheftCode: 'Enrollment code',
  });
});

test('takes an address for the whole of it only where no column holds the city', () => {
  expect(recognise('NAME,ADDRESS')).toEqual({ name: 'NAME', address: 'ADDRESS' });
  expect(recognise('name,mailing_address,state')).toEqual({
    name: 'name',
    address: 'mailing_address',
    state: 'state',
  });
  expect(recognise('Name,Address,City,State/Province,postal_code')).toMatchObject({
    street: 'Address',
    city: 'City',
    state: 'State/Province',
    postalCode: 'postal_code',
  });
  expect(recognise('Name,Address,Address 2,City')).toMatchObject({ street: 'Address', street2: 'Address 2' });
});

test('reads headings however they are written', () => {
  expect(recognise('firstName,LastName,zip_code,  ship   CITY ,Address1')).toEqual({
    firstName: 'firstName',
    lastName: 'LastName',
    postalCode: 'zip_code',
    city: '  ship   CITY ',
    street: 'Address1',
  });
});

test('takes nothing for what it does not know', () => {
  expect(recognise('product name,email address,birth date,status,company,constructor,__proto__,')).toEqual({});
});

test('gives no column two roles, whatever the headings are', () => {
  const word = fc.constantFrom('ship', 'name', 'first', 'address', '1', '2', 'city', 'state', 'zip', 'id', 'code', 'x');
  const heading = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 12 }), (header) => {
      const columns = Object.values(recogniseColumns(header));
      expect(new Set(columns).size).toBe(columns.length);
      expect(columns.every((column) => column < header.length)).toBe(true);
    }),
  );
});

test('has a label for each role, each once', () => {
  expect(new Set(columnRoles.map(({ label }) => label)).size).toBe(columnRoles.length);
  expect(columnRoles.map(({ role }) => role)).toContain('identityTheftCode');
});

test.each([
  ['the name', { address: 0 }, false, ['No column holds the name.']],
  ['the address', { name: 0, state: 1 }, true, ['No column holds the address.']],
  ['the street', { lastName: 0, city: 1 }, false, ['No column holds the street.']],
  ['the city', { firstName: 0, street: 1 }, false, ['No column holds the city.']],
  ['the state', { name: 0, street: 1, city: 2 }, true, ['No column holds the state.']],
  [
    'name and address',
    {},
    true,
    ['No column holds the name.', 'No column holds the address.', 'No column holds the state.'],
  ],
  ['a column of its own', { name: 0, address: 0 }, false, ['One column is chosen twice.']],
])('says that %s is missing', (_name, mapping, isByPlace, sentences) => {
  const problems = describeMappingProblems(mapping, isByPlace);
  expect(problems.map((words) => `${words.split('.')[0]}.`)).toEqual(sentences);
});

test('asks for nothing more than it needs', () => {
  expect(describeMappingProblems({ name: 0, address: 1 }, true)).toEqual([]);
  expect(describeMappingProblems({ firstName: 0, street: 1, city: 2, state: 3 }, true)).toEqual([]);
  expect(describeMappingProblems({ name: 0, street: 1, city: 2 }, false)).toEqual([]);
});

test('tells once which column is missing for what the letters name', () => {
  const plain = { name: 'Nevada', document: { ...letter, blocks: [] } };
  const naming = { name: 'California', document: letter };
  const hints = describeMappingHints({ reference: 0 }, [plain, naming]);
  expect(hints).toHaveLength(1);
  expect(hints[0]).toContain(
    'No column holds the code for the identity theft service, and the letter for “California”',
  );
  expect(describeMappingHints({}, [naming])).toHaveLength(2);
  expect(describeMappingHints({}, [naming])[0]).toContain('the reference, and the letter names it.');
  expect(describeMappingHints({}, [plain, naming, naming])[0]).toContain('the letters for some people');
  expect(describeMappingHints({ reference: 0, identityTheftCode: 1 }, [naming])).toEqual([]);
  expect(describeMappingHints({}, [plain])).toEqual([]);
});
