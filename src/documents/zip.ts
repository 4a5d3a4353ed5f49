// ZIP files, read and written here rather than by a library: a part that is not changed keeps its compressed bytes, a
// bomb stops while it is unpacked, and the same parts give the same file.

import { deflateSync, Inflate, inflateSync } from 'fflate';

export interface ZipPart {
  readonly name: string;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  /** As it stands in the file. */
  readonly packed: Uint8Array;
}

export type ZipFault = 'no-zip' | 'broken' | 'encrypted' | 'too-large';

export type ZipResult<Value> = { readonly value: Value } | { readonly fault: ZipFault };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;
const MOST_PARTS = 5000;
// So few bytes that fflate packs them into one block: it begins a new one after 7,000 symbols.
const ONE_BLOCK_BYTES = 7000;
// An empty block that is not packed and says that it is the last.
const LAST_BLOCK = Uint8Array.of(1, 0, 0, 0xff, 0xff);
// 1 January 1980, the first day that the format knows: a time would make every file another.
const DATE = 0x21;

/** The parts of a ZIP file, not yet unpacked, in the order of its directory. */
export function readZip(file: Uint8Array): ZipResult<readonly ZipPart[]> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  if (end === null) return { fault: startsLikeZip(view) ? 'broken' : 'no-zip' };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // ZIP64 is for files that are far larger than a letter.
  if (count > MOST_PARTS || at === 0xffffffff) return { fault: 'too-large' };
  const parts: ZipPart[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return { fault: 'broken' };
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const method = view.getUint16(at + 10, true);
    if (next > end) return { fault: 'broken' };
    if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) return { fault: 'encrypted' };
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength));
    const packed = packedBytes(file, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    // Two parts of one name: programs disagree about which one counts.
    if (packed === null || (method !== 0 && method !== 8) || names.has(name.toLowerCase())) return { fault: 'broken' };
    names.add(name.toLowerCase());
    parts.push({ name, method, crc: view.getUint32(at + 16, true), size: view.getUint32(at + 24, true), packed });
    at = next;
  }
  return { value: parts };
}

/** A part's content; never holds more than `mostBytes` and a little, whatever the file says of its size. */
export function unpack(part: ZipPart, mostBytes: number): ZipResult<Uint8Array> {
  if (part.size > mostBytes) return { fault: 'too-large' };
  const content = part.method === 0 ? part.packed : inflate(part.packed, mostBytes);
  if (content === 'too-large') return { fault: 'too-large' };
  if (content === null || content.length !== part.size || crc32(content) !== part.crc) return { fault: 'broken' };
  return { value: content };
}

export function pack(name: string, content: Uint8Array): ZipPart {
  return { name, method: 8, crc: crc32(content), size: content.length, packed: deflateSync(content, { level: 6 }) };
}

/** A piece of a part, packed so that others can stand before and after it. */
export interface FrozenPiece {
  readonly content: Uint8Array;
  readonly packed: Uint8Array;
}

/** Packs a piece once that many files have in common. */
export function freeze(content: Uint8Array): FrozenPiece {
  const blocks: Uint8Array[] = [];
  for (let start = 0; start < content.length; start += ONE_BLOCK_BYTES) {
    blocks.push(freezeBlock(content.subarray(start, start + ONE_BLOCK_BYTES)));
  }
  return { content, packed: concatenate(blocks) };
}

/** A piece as it is, for what one file has for itself: packing a name costs more time than it saves room. */
export function freezeStored(content: Uint8Array): FrozenPiece {
  const blocks: Uint8Array[] = [];
  for (let start = 0; start < content.length; start += 0xffff) {
    const block = content.subarray(start, start + 0xffff);
    const { length } = block;
    blocks.push(Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff), block);
  }
  return { content, packed: concatenate(blocks) };
}

/** A part that is made of pieces, in their order. */
export function packFrozen(name: string, pieces: readonly FrozenPiece[]): ZipPart {
  const content = concatenate(pieces.map((piece) => piece.content));
  const packed = concatenate([...pieces.map((piece) => piece.packed), LAST_BLOCK]);
  return { name, method: 8, crc: crc32(content), size: content.length, packed };
}

/** The file that holds these parts. The same parts give the same bytes. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const names = parts.map(({ name }) => new TextEncoder().encode(name));
  const length = parts.reduce(
    (sum, part, index) => sum + 76 + 2 * (names[index]?.length ?? 0) + part.packed.length,
    22,
  );
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  const offsets: number[] = [];
  let at = 0;
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeHead(view, at + 4, part, name);
    file.set(name, at + 30);
    file.set(part.packed, at + 30 + name.length);
    at += 30 + name.length + part.packed.length;
  });
  const start = at;
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeHead(view, at + 6, part, name);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    file.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return file;
}

/** CRC-32 as ZIP has it. */
export function crc32(bytes: Uint8Array): number {
  // Signed numbers of 32 bits and a plain loop: ten times as fast as unsigned ones and an iterator.
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1) crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_value, index) => {
  let entry = index;
  for (let bit = 0; bit < 8; bit += 1) entry = entry & 1 ? (entry >>> 1) ^ 0xedb88320 : entry >>> 1;
  return entry;
});

// What a local head and an entry of the directory have in common.
function writeHead(view: DataView, at: number, part: ZipPart, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, name.length, true);
}

// A block that says that it is not the last, followed up to a whole byte by an empty one (RFC 1951, 3.2.3 and 3.2.4). The
// three zero bits with which the empty one begins stand in the last byte or reach into the next; reading tells which.
function freezeBlock(content: Uint8Array): Uint8Array {
  const block = deflateSync(content, { level: 9 });
  block[0] = (block[0] ?? 0) & ~1;
  for (const empty of [Uint8Array.of(0, 0, 0xff, 0xff), Uint8Array.of(0, 0, 0, 0xff, 0xff)]) {
    const packed = concatenate([block, empty]);
    if (isPackedForm(concatenate([packed, LAST_BLOCK]), content)) return packed;
  }
  return freezeStored(content).packed;
}

function isPackedForm(packed: Uint8Array, content: Uint8Array): boolean {
  try {
    const read = inflateSync(packed);
    return read.length === content.length && read.every((byte, index) => byte === content[index]);
  } catch {
    return false;
  }
}

function inflate(packed: Uint8Array, mostBytes: number): Uint8Array | 'too-large' | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((chunk) => {
    length += chunk.length;
    chunks.push(chunk);
  });
  try {
    // In small steps: one byte can unpack to a thousand, and the size is looked at after each step.
    for (let start = 0; start < packed.length; start += 4096) {
      inflater.push(packed.subarray(start, start + 4096), start + 4096 >= packed.length);
      if (length > mostBytes) return 'too-large';
    }
  } catch {
    return null;
  }
  return concatenate(chunks);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const content = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

function findEnd(view: DataView): number | null {
  // Behind the end stands a comment of at most 65,535 bytes.
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function startsLikeZip(view: DataView): boolean {
  return view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
}

function packedBytes(file: Uint8Array, view: DataView, local: number, length: number): Uint8Array | null {
  if (local + 30 > file.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + length > file.length ? null : file.subarray(start, start + length);
}
