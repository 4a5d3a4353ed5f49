// The fact sheet as a PDF, its pages counted by another program.

import { expect, test } from 'vitest';
import { createCallScript } from '../../src/core/call-script.ts';
import { createFactSheet } from '../../src/core/fact-sheet.ts';
import { factSheetToDenseDocument } from '../../src/core/fact-sheet-document.ts';
import { documentToPdf } from '../../src/documents/pdf.ts';
import { rules } from '../content/content.ts';
import { busyStory, groundOf } from '../core/fact-sheet-situation.ts';
import { fonts } from './fonts.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

test.skipIf(!hasProgram('pdfinfo')).each([
  ['nothing known', []],
  ['most known', busyStory],
] as const)('is one page of Letter and of A4 with %s (skipped without pdfinfo)', async (_name, events) => {
  const ground = groundOf(events, {}, rules);
  const sheet = createFactSheet(ground);
  for (const paper of ['letter', 'a4'] as const) {
    const document = factSheetToDenseDocument(sheet, createCallScript(sheet, ground), { author: 'Acorn Shop', paper });
    const file = writeTemporary(await documentToPdf(document, fonts), 'fact-sheet.pdf');
    expect(`${paper} ${run('pdfinfo', file).stdout}`).toMatch(/Pages:\s+1\n/);
  }
});
