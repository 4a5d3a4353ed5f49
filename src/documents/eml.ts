// A message that a mail program opens as a draft (RFC 5322; `X-Unsent` is what Outlook and others go by). It is not
// sent from here: somebody looks at it and presses the button.

import type { Document } from '../core/document.ts';
import { toPrintableDocument, toPrintableLine } from '../core/printable.ts';
import { documentToHtml } from './html.ts';
import { stampLine } from './sheet.ts';
import { documentToText } from './text.ts';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface Attachment {
  readonly fileName: string;
  /** Such as `application/pdf`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Envelope {
  readonly to: readonly Mailbox[];
  readonly cc?: readonly Mailbox[];
  readonly subject: string;
  readonly attachments?: readonly Attachment[];
}

// Neither base64 nor quoted-printable can hold `=_`, so no content can end a part.
const OUTER_BOUNDARY = '=_firebreak_parts';
const INNER_BOUNDARY = '=_firebreak_words';
// RFC 2047, 2: a line with an encoded word has at most 76 characters; 39 bytes make 64 of them, besides `Subject: `.
const ENCODED_WORD_BYTES = 39;
const ADDRESS = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+$/;

/**
 * The document as a draft in text and HTML, with stamps before the subject. It has no date and no sender: the mail
 * program sets both. An address that is none is left out.
 */
export function documentToEml(document: Document, envelope: Envelope): string {
  const stamps = stampLine(toPrintableDocument(document));
  const subject = toPrintableLine(envelope.subject);
  const words = [
    `Content-Type: multipart/alternative; boundary="${INNER_BOUNDARY}"`,
    '',
    ...wordsPart('text/plain', documentToText(document)),
    ...wordsPart('text/html', documentToHtml(document)),
    `--${INNER_BOUNDARY}--`,
  ];
  const attachments = envelope.attachments ?? [];
  const body =
    attachments.length > 0
      ? [
          `Content-Type: multipart/mixed; boundary="${OUTER_BOUNDARY}"`,
          '',
          `--${OUTER_BOUNDARY}`,
          ...words,
          '',
          ...attachments.flatMap(attachmentPart),
          `--${OUTER_BOUNDARY}--`,
        ]
      : words;
  const lines = [
    'X-Unsent: 1',
    ...mailboxHeader('To', envelope.to),
    ...mailboxHeader('Cc', envelope.cc ?? []),
    `Subject: ${encodeHeader(stamps === '' ? subject : `[${stamps}] ${subject}`, 9)}`,
    'MIME-Version: 1.0',
    ...body,
    '',
  ];
  return lines.join('\r\n');
}

/** A header's text in ASCII, folded (RFC 2047); `taken` is the length of the header's name before it. */
export function encodeHeader(text: string, taken: number): string {
  const line = toPrintableLine(text);
  if (/^[ -~]*$/.test(line) && !line.includes('=?') && line.length + taken <= 76) return line;
  const words: string[] = [];
  let word: number[] = [];
  for (const character of line) {
    const bytes = new TextEncoder().encode(character);
    if (word.length + bytes.length > ENCODED_WORD_BYTES) {
      words.push(encodeWord(word));
      word = [];
    }
    word.push(...bytes);
  }
  return [...words, encodeWord(word)].join('\r\n ');
}

/** RFC 2045, 6.7: ASCII lines of at most 76 characters that end in CRLF. */
export function encodeQuotedPrintable(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => {
      let encoded = '';
      let width = 0;
      const bytes = new TextEncoder().encode(line);
      bytes.forEach((byte, index) => {
        const isLast = index === bytes.length - 1;
        const isPlain = (byte > 32 && byte < 127 && byte !== 61) || (byte === 32 && !isLast);
        const piece = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
        if (width + piece.length > (isLast ? 76 : 75)) {
          encoded += '=\r\n';
          width = 0;
        }
        encoded += piece;
        width += piece.length;
      });
      return encoded;
    })
    .join('\r\n');
}

function wordsPart(mediaType: string, text: string): readonly string[] {
  return [
    `--${INNER_BOUNDARY}`,
    `Content-Type: ${mediaType}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    encodeQuotedPrintable(text),
  ];
}

function attachmentPart({ fileName, mediaType, bytes }: Attachment): readonly string[] {
  const name = toPrintableLine(fileName).replace(/[^\w .()-]/g, '-');
  return [
    `--${OUTER_BOUNDARY}`,
    `Content-Type: ${/^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream'}`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(toBase64(bytes).match(/.{1,76}/g) ?? []),
  ];
}

function mailboxHeader(header: string, mailboxes: readonly Mailbox[]): readonly string[] {
  const written = mailboxes
    .map(({ name, address }) => ({ name: toPrintableLine(name), address: address.trim() }))
    .filter(({ address }) => ADDRESS.test(address) && /^[!-~]+$/.test(address))
    .map(({ name, address }) => {
      if (name === '') return address;
      const isPlain = /^[ -~]{1,60}$/.test(name) && !name.includes('=?');
      return `${isPlain ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodeHeader(name, 99)}\r\n <${address}>`;
    });
  return written.length === 0 ? [] : [`${header}: ${written.join(',\r\n ')}`];
}

function encodeWord(bytes: readonly number[]): string {
  return `=?UTF-8?B?${toBase64(Uint8Array.from(bytes))}?=`;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In steps, because the number of a call's arguments is limited.
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}
