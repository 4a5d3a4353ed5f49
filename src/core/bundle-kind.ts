// What a file is that somebody chose to open, by its first bytes; what it is called does not count.

/** `sealed` with age, `zip`, or `text`, which may be an incident file. */
export type OpenedKind = 'sealed' | 'zip' | 'text';

/** How many bytes tell. */
export const KIND_BYTES = 64;

/** The first line of every file that age made begins with this; a later version has another number behind it. */
export const AGE_FIRST_WORD = 'age-encryption.org/';

/** How a sealed file begins that was written as text (`age --armor`). */
export const AGE_ARMOR_FIRST_LINE = '-----BEGIN AGE ENCRYPTED FILE-----';

/** The kind of a file from its first `KIND_BYTES` bytes. */
export function bytesToKind(start: Uint8Array): OpenedKind {
  if (start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5)) return 'zip';
  const text = new TextDecoder().decode(start.subarray(0, KIND_BYTES)).trimStart();
  return text.startsWith(AGE_FIRST_WORD) || text.startsWith(AGE_ARMOR_FIRST_LINE) ? 'sealed' : 'text';
}
