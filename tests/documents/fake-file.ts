/** A file that somebody chose, as a browser hands it over; what is written shows only when it is closed. */
export function createFakeFile({
  before = new Uint8Array(),
  isLost = false,
  mostBytes = Infinity,
}: { readonly before?: Uint8Array<ArrayBuffer>; readonly isLost?: boolean; readonly mostBytes?: number } = {}) {
  let content: Uint8Array | null = null;
  let isRemoved = false;
  let writes = 0;
  let chunks: Uint8Array[] = [];
  const fail = (name: string) => {
    throw new DOMException('It is not there any more.', name);
  };
  const writable = {
    write: async (chunk: Uint8Array) => {
      writes += 1;
      chunks.push(Uint8Array.from(chunk));
      if (chunks.reduce((sum, { length }) => sum + length, 0) > mostBytes) fail('QuotaExceededError');
    },
    close: async () => {
      content = Uint8Array.from(Buffer.concat(chunks));
    },
    abort: async () => {
      chunks = [];
      if (isLost) fail('InvalidStateError');
    },
  };
  const handle = {
    createWritable: async () => writable,
    getFile: async () => (isLost ? fail('NotFoundError') : new File([before], 'chosen.zip')),
    remove: async () => {
      isRemoved = true;
    },
  };
  return {
    // What a sink asks of it is all there.
    handle: handle as unknown as FileSystemFileHandle,
    content: () => content,
    isRemoved: () => isRemoved,
    writes: () => writes,
  };
}
