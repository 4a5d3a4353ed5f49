import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillDocument } from '../../src/core/document.ts';
import { documentToEml, encodeHeader, encodeQuotedPrintable } from '../../src/documents/eml.ts';
import { documentToHtml } from '../../src/documents/html.ts';
import { documentToText } from '../../src/documents/text.ts';
import { hostile, letter, recipient } from './samples.ts';

const filled = fillDocument(letter, recipient);
const envelope = {
  to: [{ name: 'Example Bank, Fraud Desk', address: 'fraud@example.com' }],
  cc: [{ name: 'Łukasz', address: 'lukasz@example.com' }],
  subject: 'Approval of form and content',
};

function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeHeader(text: string): string {
  const words = [...text.replace(/\?=\r\n =\?/g, '?==?').matchAll(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/g)];
  if (words.length === 0) return text;
  return words.map(([, word]) => Buffer.from(word ?? '', 'base64').toString('utf8')).join('');
}

function headersOf(message: string): readonly string[] {
  return (message.split('\r\n\r\n')[0] ?? '').replace(/\r\n /g, ' ').split('\r\n');
}

function partsOf(message: string): readonly string[] {
  return message.split(/--=_firebreak_words(?:--)?\r\n/).slice(1, 3);
}

test('is an unsent draft with a subject that says what stands in the way', () => {
  const headers = headersOf(documentToEml({ ...filled, stamps: ['DRAFT'] }, envelope));
  expect(headers).toEqual([
    'X-Unsent: 1',
    'To: "Example Bank, Fraud Desk" <fraud@example.com>',
    'Cc: =?UTF-8?B?xYF1a2Fzeg==?= <lukasz@example.com>',
    'Subject: [DRAFT] Approval of form and content',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="=_firebreak_words"',
  ]);
});

test('holds the text and the HTML of the document, word for word', () => {
  const [text = '', html = ''] = partsOf(documentToEml(filled, envelope));
  const body = (part: string) =>
    decodeQuotedPrintable(part.slice(part.indexOf('\r\n\r\n') + 4, -2)).replaceAll('\r\n', '\n');
  expect(text).toMatch(/^Content-Type: text\/plain; charset=utf-8\r\n/);
  expect(body(text)).toBe(documentToText(filled));
  expect(body(html)).toBe(documentToHtml(filled));
});

test('has lines of at most 76 characters of ASCII that end in CRLF', () => {
  const message = documentToEml(filled, { ...envelope, subject: 'Ääää '.repeat(40) });
  expect(message).toMatch(/^[\r\n -~]*$/);
  expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(message.split('\r\n').filter((line) => line.length > 76)).toEqual([]);
});

test('carries an attachment that comes out as it went in', () => {
  const bytes = Uint8Array.from({ length: 70_001 }, (_value, index) => (index * 7) % 256);
  const message = documentToEml(filled, {
    ...envelope,
    attachments: [{ fileName: 'draft "x"\r\n.pdf', mediaType: 'application/pdf', bytes }],
  });
  const [, part = ''] = message.split('Content-Transfer-Encoding: base64\r\n\r\n');
  expect(message).toContain('filename="draft -x- .pdf"');
  expect(Uint8Array.from(Buffer.from(part.split('\r\n--')[0] ?? '', 'base64'))).toEqual(bytes);
});

test('carries several attachments, each under its name, in plain letters', () => {
  const attach = (fileName: string) => ({
    fileName,
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(fileName),
  });
  const message = documentToEml(filled, { ...envelope, attachments: ['a.docx', 'Brief für Ana.txt'].map(attach) });
  const names = [...message.matchAll(/filename="([^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual(['a.docx', 'Brief f-r Ana.txt']);
  expect(message.split('\r\n').filter((line) => line.startsWith('--=_firebreak_parts'))).toHaveLength(4);
  expect(message.startsWith('X-Unsent: 1\r\n')).toBe(true);
  expect(message).toMatch(/\r\n--=_firebreak_parts--\r\n$/);
  const [, first = ''] = message.split('Content-Transfer-Encoding: base64\r\n\r\n');
  expect(Buffer.from(first.split('\r\n--')[0] ?? '', 'base64').toString()).toBe('a.docx');
  expect(documentToEml(filled, { ...envelope, attachments: [] })).toBe(documentToEml(filled, envelope));
});

test.each(hostile)('lets %j into no header of its own', (text) => {
  const message = documentToEml(
    { ...filled, stamps: [text] },
    {
      to: [
        { name: text, address: 'a@example.com' },
        { name: '', address: `${text}@example.com` },
      ],
      subject: text,
    },
  );
  const named = headersOf(message).map((line) => line.slice(0, line.indexOf(':')));
  expect(named).toEqual(['X-Unsent', 'To', 'Subject', 'MIME-Version', 'Content-Type']);
});

test('gives the same message for the same input', () => {
  expect(documentToEml(filled, envelope)).toBe(documentToEml(filled, envelope));
});

test('encodes headers so that they read the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const encoded = encodeHeader(text, 9);
      expect(encoded).toMatch(/^[ -~]*(\r\n [ -~]+)*$/);
      expect(words(decodeHeader(encoded))).toEqual(words(text));
    }),
  );
});

test('encodes lines so that they read the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const lines = text.replace(/\r/g, '');
      const encoded = encodeQuotedPrintable(lines);
      expect(encoded.split('\r\n').every((line) => line.length <= 76 && !/[ \t]$/.test(line))).toBe(true);
      expect(decodeQuotedPrintable(encoded).replaceAll('\r\n', '\n')).toBe(lines);
    }),
  );
});

function words(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
