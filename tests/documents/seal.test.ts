import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { openWithPassphrase, sealWithPassphrase, type SealResult } from '../../src/documents/seal.ts';
import { hasAgeCommand, openByAge } from './age-command.ts';
import { writeTemporary } from './tools.ts';

const PASSPHRASE = 'abandon-ability-able-about-above-absent-absorb-abstract-absurd-abuse';
const SALT = Uint8Array.from({ length: 16 }, (_, index) => index);
const CONTENT = new TextEncoder().encode('firebreak-incident-file 1 a1b2c3d4e5f60718\nñ\n'.repeat(20_000));
/** So little work that a test does not wait; what is tried is the same at every factor. */
const LITTLE = 10;

const quiet = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

async function sealed(content = CONTENT, workFactor = LITTLE): Promise<Uint8Array<ArrayBuffer>> {
  return contentOf(await sealWithPassphrase(content, PASSPHRASE, { ...quiet(), salt: SALT, workFactor }));
}

function contentOf(result: SealResult): Uint8Array<ArrayBuffer> {
  if (result.type !== 'done') throw new Error(JSON.stringify(result));
  return result.content;
}

const codeOf = (result: SealResult) => (result.type === 'failed' ? result.problem.code : result.type);
const open = (file: Uint8Array<ArrayBuffer>, ...passphrases: readonly string[]) =>
  openWithPassphrase(file, passphrases.length > 0 ? passphrases : [PASSPHRASE], quiet());

test('opens what it sealed, whatever its length', async () => {
  for (const length of [0, 1, 65_535, 65_536, 65_537, 262_144, CONTENT.length]) {
    const content = CONTENT.slice(0, length);
    expect(contentOf(await open(await sealed(content)))).toEqual(content);
  }
});

test('is opened by the library’s own way', async () => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(PASSPHRASE);
  expect(await decrypter.decrypt(await sealed())).toEqual(CONTENT);
});

test('opens what the library sealed, as bytes and as text', async () => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(LITTLE);
  const file = new Uint8Array(await encrypter.encrypt(CONTENT));
  expect(contentOf(await open(file))).toEqual(CONTENT);
  const text = new TextEncoder().encode(`\n${armor.encode(file)}\n`);
  expect(contentOf(await open(text))).toEqual(CONTENT);
});

test('has work factor 18 where nobody says otherwise', async () => {
  const result = await sealWithPassphrase(CONTENT.slice(0, 9), PASSPHRASE, { ...quiet(), salt: SALT });
  expect(new TextDecoder().decode(contentOf(result)).split('\n')[1]).toBe('-> scrypt AAECAwQFBgcICQoLDA0ODw 18');
});

test('tells how far it is, and is cancelled on the way', async () => {
  const shares: number[] = [];
  const cancel = new AbortController();
  const result = await sealWithPassphrase(CONTENT, PASSPHRASE, {
    salt: SALT,
    workFactor: 14,
    signal: cancel.signal,
    onProgress: (share) => {
      shares.push(share);
      if (share > 0.5) cancel.abort();
    },
  });
  expect(result).toEqual({ type: 'cancelled' });
  expect(shares[0]).toBeLessThan(0.01);
  expect(shares.at(-1)).toBeLessThan(0.51);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
});

test('tries one passphrase after the other', async () => {
  const shares: number[] = [];
  const file = await sealed();
  const work = { ...quiet(), onProgress: (share: number) => void shares.push(share) };
  expect(contentOf(await openWithPassphrase(file, ['something else', PASSPHRASE], work))).toEqual(CONTENT);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
});

test('says that a passphrase is wrong', async () => {
  const file = await sealed();
  expect(codeOf(await open(file, 'wrong'))).toBe('seal-wrong-passphrase');
  expect(codeOf(await open(file, PASSPHRASE.toUpperCase(), `${PASSPHRASE} `))).toBe('seal-wrong-passphrase');
});

test('says where a file is damaged or cut off, wherever that is', async () => {
  const file = await sealed();
  const headEnd = new TextDecoder('latin1').decode(file).indexOf('\n---') + 48;
  const codes = new Set<string>();
  for (let length = 23; length < headEnd; length += 1) codes.add(codeOf(await open(file.slice(0, length))));
  expect([...codes]).toEqual(['seal-damaged']);
  for (const length of [headEnd + 18, file.length - 1, file.length - 200, headEnd + 16 + 65_552])
    expect(codeOf(await open(file.slice(0, length)))).toBe('seal-cut-off');
  const altered = file.slice();
  altered[file.length - 20_000] = (altered[file.length - 20_000] ?? 0) ^ 1;
  expect(codeOf(await open(altered))).toBe('seal-cut-off');
  expect(codeOf(await open(new Uint8Array([...file, 0])))).toBe('seal-cut-off');
});

test('says that a file is not sealed, or by a later version', async () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  expect(codeOf(await open(encode('firebreak-incident-file 1')))).toBe('seal-not-age');
  expect(codeOf(await open(encode('')))).toBe('seal-not-age');
  expect(codeOf(await open(encode('age-encryption.org/v2\n')))).toBe('seal-later-version');
  expect(codeOf(await open(encode('age-encryption.org/v1\n-> scrypt ! 10\n\n--- x\n')))).toBe('seal-damaged');
  expect(codeOf(await open(encode('-----BEGIN AGE ENCRYPTED FILE-----\n!\n')))).toBe('seal-damaged');
});

test('says that a file is for somebody’s key', async () => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
  expect(codeOf(await open(new Uint8Array(await encrypter.encrypt('secret'))))).toBe('seal-other-recipient');
});

test('refuses more work than a browser can do, before it begins', async () => {
  const text = new TextDecoder('latin1').decode(await sealed());
  const file = Uint8Array.from(text.replace(' 10\n', ' 21\n'), (character) => character.charCodeAt(0));
  const result = await open(file);
  expect(codeOf(result)).toBe('seal-too-much-work');
  expect(result).toMatchObject({ problem: { words: expect.stringContaining('work factor 21') } });
});

test.skipIf(!hasAgeCommand)(
  'is opened by the age command (skipped without age and Python)',
  async () => {
    const file = writeTemporary(await sealed(CONTENT, 14), 'bundle.zip.age');
    const out = join(dirname(file), 'bundle.zip');
    expect(openByAge(file, out, PASSPHRASE)).toBe(0);
    expect(new Uint8Array(readFileSync(out))).toEqual(CONTENT);
    expect(openByAge(file, `${out}.wrong`, 'wrong passphrase')).toBe(1);
  },
  60_000,
);
