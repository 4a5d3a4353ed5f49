// The incident report as files, read back by others.

import { describe, expect, test } from 'vitest';
import { createReport } from '../../src/core/report.ts';
import { documentToDocx } from '../../src/documents/docx.ts';
import { documentToPdf } from '../../src/documents/pdf.ts';
import { entry, groundOf, written } from '../core/report-situation.ts';
import { everyEvent } from '../core/samples.ts';
import { fonts } from './fonts.ts';
import { hasProgram, hasValidator, readByLibreOffice, run, validateDocx, writeTemporary } from './tools.ts';

const HOSTILE = '<w:p/> & "x" \u0000\u202e {{name}} =HYPERLINK("x")';
const events = [
  ...everyEvent.filter(({ type }) => type !== 'incident-opened'),
  entry('action', { what: HOSTILE, where: 'Nguyễn Ngọc Ánh’s laptop' }),
  written('summary', `First.\n\n- one\n- two\n\n${HOSTILE}`),
];
const { document } = createReport(groundOf(...events), 'letter');
const headings = document.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('as a Word file', async () => {
  const file = await documentToDocx(document);

  test.skipIf(!hasValidator)('is valid for Microsoft’s validator (skipped without it)', () => {
    expect(validateDocx(file)).toEqual([]);
  });

  test.skipIf(!hasProgram('soffice'))('reads in LibreOffice with every heading (skipped without soffice)', () => {
    const text = flat(readByLibreOffice(file));
    for (const heading of headings) expect(text).toContain(heading);
    expect(text).toContain('<w:p/> & "x" {{name}} =HYPERLINK("x")');
    expect(text).toContain('Nguyễn Ngọc Ánh’s laptop'.normalize('NFC'));
  });

  test('is the same for the same log', async () => {
    expect(await documentToDocx(createReport(groundOf(...events), 'letter').document)).toEqual(file);
  });
});

describe.skipIf(!hasProgram('pdftotext'))('as a PDF (skipped without pdftotext)', async () => {
  const steps: (readonly [number, number])[] = [];
  const file = await documentToPdf(document, fonts, (done, all) => {
    steps.push([done, all]);
    return undefined;
  });
  const pages = run('pdftotext', writeTemporary(file, 'report.pdf'), '-').stdout.split('\f').slice(0, -1);

  test('says on every page that it is an exercise, the fingerprint of the log, and which page it is', () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('EXERCISE. Not real.');
      expect(flat(page)).toContain(document.footer);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  test('has every heading and the words of people', () => {
    const text = flat(pages.join(' '));
    for (const heading of headings) expect(text).toContain(heading);
    expect(text).toContain('Nguyễn Ngọc');
  });

  test('tells after each block how far it is', () => {
    expect(steps).toEqual(document.blocks.map((_block, index) => [index + 1, document.blocks.length]));
  });
});
