import { expect, test } from 'vitest';
import { PdfFile } from '../../src/documents/pdf-file.ts';
import { fonts } from './fonts.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

async function write(title: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const file = new PdfFile({ title, author: 'Smith & <Sons>', language: 'en-US' }, fonts);
  const isEnded = new Promise<void>((resolve) => {
    file.on('data', (chunk) => chunks.push(chunk));
    file.on('end', () => resolve());
  });
  file.addPage({ size: [612, 792], margin: 0 });
  file.end();
  await isEnded;
  return Buffer.concat(chunks);
}

test('holds no time and is the same again', async () => {
  const file = await write('Notice');
  expect(Buffer.from(file).toString('latin1')).not.toMatch(/CreationDate|CreateDate|D:\d{4}/);
  expect(await write('Notice')).toEqual(file);
});

test('says title and author in XML that can be read, whatever they hold', async () => {
  const text = Buffer.from(await write('A & B ]]> <rdf:li>')).toString('utf8');
  expect(text).toContain('<rdf:li xml:lang="x-default">A &amp; B ]]&gt; &lt;rdf:li&gt;</rdf:li>');
  expect(text).toContain('<rdf:Seq><rdf:li>Smith &amp; &lt;Sons&gt;</rdf:li></rdf:Seq>');
});

test.skipIf(!hasProgram('pdfinfo'))('has a title in any script (skipped without pdfinfo)', async () => {
  const path = writeTemporary(await write('Ọlọ́run (Ελ) \\ Щ'), 'a.pdf');
  expect(run('pdfinfo', '-enc', 'UTF-8', path).stdout).toContain('Ọlọ́run (Ελ) \\ Щ'.normalize('NFC'));
});
