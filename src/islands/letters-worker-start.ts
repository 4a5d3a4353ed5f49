// Starts the worker that makes letters. A worker that comes from a file has no content security policy but the one of its
// own response, and this site is made for servers that send none. One that comes from a blob inherits the page's: it runs
// nothing but the site's own files and reaches no other place. Records 0010 and 0021.

import workerAddress from '../documents/letters-worker.ts?worker&url';
import type { JobOrder, JobReport } from '../documents/letters-job.ts';

export interface LettersWorker {
  readonly order: (order: JobOrder) => void;
  /** Ends it, with everything that it remembers. */
  readonly end: () => void;
}

interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

/** The one script that this policy lets through. Its name stands in the page's policy (build/finish.mjs). */
const POLICY = 'letters-worker';

/** Starts the worker; `onReport` hears what it reports, and `onLost` if it could not be started or has ended. */
export function startLettersWorker(onReport: (report: JobReport) => void, onLost: () => void): LettersWorker {
  const waiting: JobOrder[] = [];
  let isReady = false;
  const worker = new Worker(workerScript(), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<JobReport | 'ready'>) => {
    if (data !== 'ready') return onReport(data);
    isReady = true;
    for (const order of waiting) worker.postMessage(order);
    return undefined;
  });
  worker.addEventListener('error', onLost);
  return {
    order: (order) => {
      if (isReady) worker.postMessage(order);
      else waiting.push(order);
    },
    end: () => worker.terminate(),
  };
}

let address: string | undefined;

function workerScript(): string {
  address ??= createAddress();
  return address;
}

function createAddress(): string {
  // An order that arrives before the file has been read would be lost, so the worker says when it listens. Where the file
  // cannot be fetched it throws, and the page hears of it.
  const source = `import(${JSON.stringify(new URL(workerAddress, location.href).href)}).then(
    () => postMessage('ready'),
    (reason) => { setTimeout(() => { throw reason; }); },
  );`;
  const createScriptURL = () => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  return factory ? factory.createPolicy(POLICY, { createScriptURL }).createScriptURL('') : createScriptURL();
}
