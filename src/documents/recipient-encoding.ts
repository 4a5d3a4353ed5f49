// A CSV file does not say how its characters are written; its first bytes tell.

import type { RecipientTable } from './recipient.ts';

export interface ListEncoding {
  readonly encoding: RecipientTable['encoding'];
  /** As `TextDecoder` calls it. */
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** The file is read as the next encoding where it has bytes that this one cannot have. */
  readonly isGuess: boolean;
}

/**
 * What the file may be written in, by its first bytes, likeliest first; each is told by nothing but the bytes. Gives a
 * code of recipient-problem.ts where it is no text.
 */
export function recogniseEncoding(start: Uint8Array): readonly ListEncoding[] | 'list-workbook' | 'list-no-text' {
  if (WORKBOOK_SIGNATURES.some((signature) => startsWith(start, signature))) return 'list-workbook';
  if (OTHER_SIGNATURES.some((signature) => startsWith(start, signature))) return 'list-no-text';
  if (startsWith(start, [0xef, 0xbb, 0xbf])) return [{ encoding: 'UTF-8', label: 'utf-8', isGuess: false }];
  if (startsWith(start, [0xff, 0xfe])) return [UTF_16_LITTLE_ENDIAN];
  if (startsWith(start, [0xfe, 0xff])) return [UTF_16_BIG_ENDIAN];
  const zeros = [0, 0];
  let controls = 0;
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  });
  const [even = 0, odd = 0] = zeros;
  const pairs = start.length / 2;
  // Commas, line ends and digits have a zero byte in UTF-16, whatever the script of the names.
  if (odd > pairs * 0.1 && even < pairs * 0.01) return [UTF_16_LITTLE_ENDIAN];
  if (even > pairs * 0.1 && odd < pairs * 0.01) return [UTF_16_BIG_ENDIAN];
  if (controls > 8 && controls > start.length * 0.05) return 'list-no-text';
  return [
    { encoding: 'UTF-8', label: 'utf-8', isGuess: true },
    { encoding: 'Windows-1252', label: 'windows-1252', isGuess: false },
  ];
}

const UTF_16_LITTLE_ENDIAN: ListEncoding = { encoding: 'UTF-16', label: 'utf-16le', isGuess: false };
const UTF_16_BIG_ENDIAN: ListEncoding = { encoding: 'UTF-16', label: 'utf-16be', isGuess: false };

// ZIP, as .xlsx and .ods are, empty ZIP, and the compound files of old Excel.
const WORKBOOK_SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
];

// PDF, RTF, gzip, PNG, JPEG.
const OTHER_SIGNATURES = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x1f, 0x8b, 0x08],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
