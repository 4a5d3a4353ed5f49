// Where the letters go while they are made: into a file that the reader has chosen, or to the page as a file of its own.

/** Takes a file from its first byte to its last. What is ended by `abort` was never there. */
export interface LetterSink {
  /** Resolves when more may come. The bytes are taken over: nobody changes them afterwards. */
  readonly write: (bytes: Uint8Array) => Promise<void> | void;
  readonly close: () => Promise<void>;
  /** Never throws. */
  readonly abort: () => Promise<void>;
}

const BLOCK_BYTES = 1 << 20;

/** Writes into a file, which keeps what it held until everything is written. */
export async function createFileSink(handle: FileSystemFileHandle): Promise<LetterSink> {
  const writable = await handle.createWritable();
  const blocks = createBlocks((block) => writable.write(block));
  return {
    write: blocks.add,
    close: async () => {
      await blocks.flush();
      await writable.close();
    },
    abort: async () => {
      try {
        await writable.abort();
      } catch {
        // It is already closed or lost: there is nothing to take back.
      }
    },
  };
}

/** Collects a file that the browser may keep on disk, and gives it away when it is whole. */
export function createBlobSink(type: string, whenWhole: (file: Blob) => void): LetterSink {
  const blobs: Blob[] = [];
  const blocks = createBlocks((block) => void blobs.push(new Blob([block])));
  return {
    write: blocks.add,
    close: async () => {
      await blocks.flush();
      whenWhole(new Blob(blobs.splice(0), { type }));
    },
    abort: async () => void blobs.splice(0),
  };
}

/** Removes a file that holds nothing, as choosing a new name leaves one; not every browser can. Never throws. */
export async function removeEmptyFile(
  handle: FileSystemFileHandle & { readonly remove?: () => Promise<void> },
): Promise<void> {
  try {
    if ((await handle.getFile()).size === 0) await handle.remove?.();
  } catch {
    // It is gone, or may not be removed; it is empty either way.
  }
}

// A letter comes in many small pieces, and each writing is a message to the browser.
function createBlocks(write: (block: Uint8Array<ArrayBuffer>) => Promise<void> | void) {
  let block = new Uint8Array(BLOCK_BYTES);
  let used = 0;
  const flush = async () => {
    if (used === 0) return;
    const full = block.subarray(0, used);
    block = new Uint8Array(BLOCK_BYTES);
    used = 0;
    await write(full);
  };
  const add = async (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + BLOCK_BYTES - used);
      block.set(piece, used);
      used += piece.length;
      at += piece.length;
      if (used === BLOCK_BYTES) await flush();
    }
  };
  return { add, flush };
}
