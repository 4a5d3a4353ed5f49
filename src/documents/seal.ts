// Sealing with a passphrase in the age format (age-encryption.org/v1), and opening. Why scrypt is done here and not by the
// library: docs/decisions/0024-sealing-with-age.md. The file key is chosen at random by the library, so that the same
// content sealed twice gives different bytes.

import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { armor, Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption';
import { AGE_ARMOR_FIRST_LINE, AGE_FIRST_WORD } from '../core/bundle-kind.ts';
import type { Problem } from '../core/problem.ts';
import { nextTurn } from './next-turn.ts';
import { createSealProblem } from './seal-problem.ts';

export interface SealWork {
  /** Hears of the share that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

export interface SealingWork extends SealWork {
  /** Sixteen random bytes. */
  readonly salt: Uint8Array;
  /** The base-2 logarithm of scrypt's N; `WORK_FACTOR` everywhere but in tests. */
  readonly workFactor?: number;
}

export type SealResult =
  | { readonly type: 'done'; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly problem: Problem };

/** What the age command takes by itself: 256 MB of memory for as long as it runs. */
export const WORK_FACTOR = 18;
/** 1 GB of memory: more does not fit into a browser's arrays. */
const MOST_WORK_FACTOR = 20;
const SALT_BYTES = 16;
const LABEL = new TextEncoder().encode('age-encryption.org/v1/scrypt');
const PIECE_BYTES = 256 * 1024;
/** How long scrypt holds the page before it lets others go first. */
const TURN_IN_MILLISECONDS = 8;

class Cancelled extends Error {}

class Fault extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.words);
    this.problem = problem;
  }
}

/** Seals with a passphrase; `age -d` opens it. */
export function sealWithPassphrase(
  content: Uint8Array<ArrayBuffer>,
  passphrase: string,
  work: SealingWork,
): Promise<SealResult> {
  const factor = work.workFactor ?? WORK_FACTOR;
  const recipient: Recipient = {
    wrapFileKey: async (fileKey) => {
      const key = await deriveKey(passphrase, work.salt, factor, work, work.onProgress);
      const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey);
      return [new Stanza(['scrypt', toBase64(work.salt), String(factor)], body)];
    },
  };
  return settle(async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return collect(await encrypter.encrypt(toStream(content, work.signal)));
  });
}

/** Opens what was sealed with one of these passphrases, tried in their order. */
export function openWithPassphrase(
  file: Uint8Array<ArrayBuffer>,
  passphrases: readonly string[],
  work: SealWork,
): Promise<SealResult> {
  return settle(async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(createIdentity(passphrases, work));
    const opened = await decrypter
      .decrypt(toStream(withoutArmor(file), work.signal))
      .catch((error: unknown) => rethrow(error, createSealProblem('seal-damaged')));
    return collect(opened).catch((error: unknown) => rethrow(error, createSealProblem('seal-cut-off')));
  });
}

function createIdentity(passphrases: readonly string[], work: SealWork): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const [stanza] = stanzas;
      if (!stanza || stanzas.every(({ args }) => args[0] !== 'scrypt'))
        throw new Fault(createSealProblem('seal-other-recipient'));
      const [, salt = '', factor = ''] = stanza.args;
      // A passphrase stands alone in its file (age specification, scrypt recipient stanza).
      if (stanzas.length !== 1 || stanza.args.length !== 3 || !/^[1-9]\d?$/.test(factor) || stanza.body.length !== 32)
        throw new Fault(createSealProblem('seal-damaged'));
      const saltBytes = fromBase64(salt);
      if (saltBytes.length !== SALT_BYTES) throw new Fault(createSealProblem('seal-damaged'));
      if (Number(factor) > MOST_WORK_FACTOR) throw new Fault(createSealProblem('seal-too-much-work', Number(factor)));
      for (const [index, passphrase] of passphrases.entries()) {
        const key = await deriveKey(passphrase, saltBytes, Number(factor), work, (share) =>
          work.onProgress((index + share) / passphrases.length),
        );
        const fileKey = unwrap(stanza.body, key);
        if (fileKey) return fileKey;
      }
      throw new Fault(createSealProblem('seal-wrong-passphrase'));
    },
  };
}

function unwrap(body: Uint8Array, key: Uint8Array): Uint8Array | undefined {
  try {
    return chacha20poly1305(key, new Uint8Array(12)).decrypt(body);
  } catch {
    return undefined;
  }
}

interface BrowserScheduler {
  readonly postTask?: <Value>(
    task: () => Promise<Value>,
    options: { readonly priority: 'background' },
  ) => Promise<Value>;
}

/** scrypt in short turns. In the background, where the browser knows that: what is saved meanwhile goes first. */
function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  factor: number,
  { signal }: SealWork,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const labelled = new Uint8Array([...LABEL, ...salt]);
  const derive = () =>
    scryptAsync(passphrase, labelled, {
      N: 2 ** factor,
      r: 8,
      p: 1,
      dkLen: 32,
      asyncTick: TURN_IN_MILLISECONDS,
      onProgress: (share) => {
        if (signal.aborted) throw new Cancelled();
        onProgress(share);
      },
    });
  const { scheduler } = globalThis as { readonly scheduler?: BrowserScheduler };
  return scheduler?.postTask ? scheduler.postTask(derive, { priority: 'background' }) : derive();
}

async function settle(make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<SealResult> {
  try {
    return { type: 'done', content: await make() };
  } catch (error) {
    if (error instanceof Cancelled) return { type: 'cancelled' };
    if (error instanceof Fault) return { type: 'failed', problem: error.problem };
    // What an allocation throws for which there is no room.
    if (error instanceof RangeError) return { type: 'failed', problem: createSealProblem('seal-no-memory') };
    throw error;
  }
}

function rethrow(error: unknown, problem: Problem): never {
  if (error instanceof Cancelled || error instanceof Fault || error instanceof RangeError) throw error;
  throw new Fault(problem);
}

/** The content piece by piece, so that the page answers between two of them. */
function toStream(content: Uint8Array<ArrayBuffer>, signal: AbortSignal): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await nextTurn();
      if (signal.aborted) return controller.error(new Cancelled());
      if (at >= content.length) return controller.close();
      controller.enqueue(content.slice(at, (at += PIECE_BYTES)));
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    pieces.push(value);
  }
  const content = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

function withoutArmor(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const start = new TextDecoder().decode(file.subarray(0, 64)).trimStart();
  if (start.startsWith(AGE_ARMOR_FIRST_LINE))
    try {
      return new Uint8Array(armor.decode(new TextDecoder().decode(file).trim()));
    } catch {
      throw new Fault(createSealProblem('seal-damaged'));
    }
  if (!start.startsWith(AGE_FIRST_WORD)) throw new Fault(createSealProblem('seal-not-age'));
  if (!/^age-encryption\.org\/v1(\n|$)/.test(start)) throw new Fault(createSealProblem('seal-later-version'));
  return file;
}

/** Base64 without padding, as age writes it. */
function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new Fault(createSealProblem('seal-damaged'));
  }
}
