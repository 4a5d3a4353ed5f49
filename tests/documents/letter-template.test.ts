import { expect, test } from 'vitest';
import { documentToDocx } from '../../src/documents/docx.ts';
import { readLetterTemplate } from '../../src/documents/letter-template.ts';
import { isTemplateProblem } from '../../src/documents/merge-docx.ts';
import type { SetVariant } from '../../src/documents/recipient.ts';
import { forMost } from './letters-samples.ts';
import { letter } from './samples.ts';

async function read(variant: SetVariant) {
  const template = await readLetterTemplate(variant);
  if (isTemplateProblem(template)) throw new Error(template.words);
  return template;
}

async function createOwn(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const blocks = [{ type: 'paragraph', text: [text] }] as const;
  return Uint8Array.from(await documentToDocx({ ...letter, stamps: [], blocks }));
}

test('has the fields of the recipient', async () => {
  expect((await read(forMost)).fields).toEqual(['name', 'address', 'identityTheftCode', 'reference']);
});

test('takes counsel’s own file, filled but for the recipient, with the stamps of the letter', async () => {
  const file = await createOwn('Dear {{recipient.name}}, see {{organisation.name}}.');
  const template = await read({ ...forMost, own: { file, values: { 'organisation.name': 'Example Salon Supply' } } });
  expect(template.fields).toContain('recipient.name');
  expect(template.fields).not.toContain('organisation.name');
  for (const stamp of letter.stamps) expect(template.text).toContain(stamp);
});

test('says what is wrong with a file that cannot be used', async () => {
  const own = { file: Uint8Array.of(1, 2, 3), values: {} };
  expect(await readLetterTemplate({ ...forMost, own })).toMatchObject({ code: 'template-no-word-file' });
});
