// Apart from `hash.ts`, because only the page of the evidence reads files that do not fit into memory.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from './hash.ts';

/** SHA-256 of bytes that come one part after the other. */
export interface RunningSha256 {
  readonly add: (bytes: Uint8Array) => void;
  /** 64 lower-case hexadecimal digits, what `sha256sum` prints. Ends it: nothing can be added afterwards. */
  readonly finish: () => string;
}

export function createRunningSha256(): RunningSha256 {
  const running = sha256.create();
  return {
    add: (bytes) => void running.update(bytes),
    finish: () => bytesToHex(running.digest()),
  };
}
