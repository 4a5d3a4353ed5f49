// The built site as the tests read it.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Window } from 'happy-dom';

export const DIST = join(import.meta.dirname, '../../dist');

export interface Page {
  /** Its address: `/data-policy/`. */
  readonly path: string;
  readonly html: string;
  readonly document: Window['document'];
}

/** Every page of a built site. */
export function readPages(dist: string): readonly Page[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.html'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const html = readFileSync(file, 'utf8');
      const window = new Window({
        settings: { disableJavaScriptFileLoading: true, enableJavaScriptEvaluation: false },
      });
      window.document.write(html);
      return { path: `/${relative(dist, file).replace(/index\.html$/, '')}`, html, document: window.document };
    });
}

export const pages = readPages(DIST);

export const POLICY_PATHS = ['/data-policy/', '/incident-response-policy/', '/breach-steps/'];

export function pageAt(path: string): Page {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`The built site has no page ${path}.`);
  return page;
}
