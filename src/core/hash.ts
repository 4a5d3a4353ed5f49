import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits: what `printf %s "$text" | sha256sum` prints. */
export function textToSha256(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** Bytes as lower-case hexadecimal digits, two for each. */
export function bytesToHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** True for 64 lower-case hexadecimal digits, the form of an event's id. */
export function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
