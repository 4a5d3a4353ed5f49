import { SMALLEST_TEXT_IN_POINTS } from '../core/document.ts';
import type { Block, Document, Run, Text } from '../core/document.ts';
import { toPrintableDocument } from '../core/printable.ts';
import { hasWindow, pageWords, sheetOf, spacingOf, stampLine, TYPE } from './sheet.ts';

/** A complete HTML file, without script; printing it gives the paper that the document asks for. */
export function documentToHtml(document: Document): string {
  const printable = toPrintableDocument(document);
  const stamps = stampLine(printable);
  const { title, author, language, footer, blocks } = printable;
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<meta name="author" content="${escapeHtml(author)}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${styles(printable)}</style>`,
    '</head>',
    '<body>',
    '<div class="sheet">',
    ...(stamps === '' ? [] : [`<div class="stamps"><p>${escapeHtml(stamps)}</p></div>`]),
    `<main${hasWindow(blocks) ? ' class="window"' : ''}>`,
    ...blocks.map(blockToHtml),
    '</main>',
    // In the sheet, so that a page that begins with it has the stamps too.
    ...(footer === '' ? [] : [`<footer>${escapeHtml(footer)}</footer>`]),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The document's blocks alone, to be pasted into a page of a website. Stamps come first and last, so that a draft does
 * not go online by mistake without saying so.
 */
export function documentToHtmlFragment(document: Document): string {
  const printable = toPrintableDocument(document);
  const stamps = stampLine(printable);
  const mark = stamps === '' ? [] : [`<p><strong>${escapeHtml(stamps)}</strong></p>`];
  const footer = printable.footer === '' ? [] : [`<p>${escapeHtml(printable.footer)}</p>`];
  return [...mark, ...printable.blocks.map(blockToHtml), ...footer, ...mark, ''].join('\n');
}

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function blockToHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.role ? ` class="${block.role}"` : ''}>${textToHtml(block.text)}</p>`;
    case 'list': {
      const tag = block.isOrdered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => `<li>${textToHtml(item)}</li>\n`).join('')}</${tag}>`;
    }
    case 'table':
      return [
        `<table aria-label="${escapeHtml(block.caption)}">`,
        `<thead><tr>${block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead>`,
        '<tbody>',
        ...block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${textToHtml(cell)}</td>`).join('')}</tr>`),
        '</tbody>',
        '</table>',
      ].join('\n');
  }
}

function textToHtml(text: Text): string {
  return text.map(runToHtml).join('');
}

function runToHtml(run: Run): string {
  if (typeof run === 'string') return escapeHtml(run);
  switch (run.type) {
    case 'field':
      return `{{${run.field}}}`;
    case 'strong':
      return `<strong>${escapeHtml(run.text)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(run.href)}">${escapeHtml(run.text)}</a>`;
    case 'break':
      return '<br>';
  }
}

// The stamps are a table's head by their style, because browsers repeat that on every printed page.
function styles(document: Document): string {
  const sheet = sheetOf(document);
  const { lineHeight, space } = spacingOf(document);
  const { before, between } = pageWords(document.language);
  return `:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
h1 { margin: 2rem 0 1rem; font-size: 1.625rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 1.5rem 0 0.25rem; font-size: 1.0625rem; }
p, ul, ol, table { margin: 0 0 0.75rem; }
p, li, td { overflow-wrap: anywhere; }
a { color: inherit; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid; text-align: left; vertical-align: top; }
th { border-bottom-width: 2px; }
.stamps p { margin-bottom: 0.5rem; padding-bottom: 0.25rem; border-bottom: 2px solid; font-weight: 700; }
.sender, .recipient, .date { margin-bottom: 1.5rem; }
.closing { margin-top: 1.5rem; }
.note, footer { font-size: 0.9375rem; }
@media print {
  @page {
    size: ${document.paper === 'letter' ? 'letter' : 'A4'};
    margin: ${sheet.senderTop}pt ${sheet.sideMargin}pt ${sheet.bottomMargin}pt;
    @bottom-right { content: '${before}' counter(page) '${between}' counter(pages); font: ${TYPE.small}pt sans-serif; }
  }
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; padding: 0; font-size: ${TYPE.body}pt; line-height: ${lineHeight}; }
  p, ul, ol, table { margin-bottom: ${0.75 * space}rem; }
  h1 { font-size: ${TYPE.title}pt; }
  h2 { font-size: ${TYPE.heading}pt; }
  h1, h2 { break-after: avoid; }
  li, tr { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  .sheet { display: table; width: 100%; border-spacing: 0; }
  .stamps { display: table-header-group; break-inside: avoid; font-size: ${TYPE.small}pt; }
  main, footer { display: table-row-group; }
  .note, footer { font-size: ${Math.max(TYPE.small, SMALLEST_TEXT_IN_POINTS)}pt; }
  .window .sender, .window .recipient { line-height: ${TYPE.addressLineHeight}; }
  .window .sender { min-height: ${sheet.recipientTop - sheet.senderTop}pt; margin: 0; }
  .window .recipient { min-height: ${sheet.recipientBottom - sheet.recipientTop}pt; margin: 0 0 ${TYPE.body * 2}pt; }
}
`;
}
