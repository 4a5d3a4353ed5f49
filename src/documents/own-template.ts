// Counsel's own file as one file for everybody: with its stamps, and with the fields of the recipients still in it.

import { stampDocx } from './docx-stamp.ts';
import { isTemplateProblem, mergeDocx, readDocxTemplate } from './merge-docx.ts';

/**
 * The file with its stamps and with what stands in its fields; those of the recipient stay as the file writes them.
 * Throws on a file that `readDocxTemplate` refuses.
 */
export function fillOwnDocx(
  file: Uint8Array,
  values: Readonly<Record<string, string>>,
  stamps: readonly string[],
): Uint8Array {
  const template = readDocxTemplate(stampDocx(file, stamps));
  if (isTemplateProblem(template)) throw new Error(`A file that is refused cannot be filled: ${template.code}.`);
  const kept = Object.fromEntries(template.fields.map((field) => [field, `{{${field}}}`]));
  return mergeDocx(template, { ...kept, ...values });
}
