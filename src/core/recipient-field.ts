// The names by which a file may ask for what is known of a recipient: ours, and the short ones of a mail merge.

import type { RecipientField } from './document.ts';
import { ownValue } from './recorded.ts';

/** What a field of a file stands for, or undefined where it is none of a recipient. */
export function nameToRecipientField(name: string): RecipientField | undefined {
  return ownValue(FIELDS_BY_NAME, name);
}

const FIELDS_BY_NAME: Readonly<Record<string, RecipientField>> = {
  name: 'name',
  address: 'address',
  reference: 'reference',
  identityTheftCode: 'identityTheftCode',
  'recipient.name': 'name',
  'recipient.address': 'address',
  'recipient.reference': 'reference',
  'recipient.identity-theft-code': 'identityTheftCode',
};
