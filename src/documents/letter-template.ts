// The Word file of a variant, written once and filled for each of its recipients.

import { isTemplateProblem, readDocxTemplate } from './merge-docx.ts';
import type { DocxTemplate } from './merge-docx.ts';
import { fillOwnDocx } from './own-template.ts';
import type { SetVariant } from './recipient.ts';
import type { TemplateProblem } from './template-problem.ts';

/**
 * Ours, or the one that counsel brought, with the stamps of ours on every page; only the fields of the recipient are left
 * in it.
 */
export async function readLetterTemplate({ document, own }: SetVariant): Promise<DocxTemplate | TemplateProblem> {
  if (!own) {
    const { documentToDocx } = await import('./docx.ts');
    return readDocxTemplate(await documentToDocx(document));
  }
  const template = readDocxTemplate(own.file);
  if (isTemplateProblem(template)) return template;
  return readDocxTemplate(fillOwnDocx(own.file, own.values, document.stamps));
}
