// The step after `astro build`: search index, sleeping scripts, content security policy, and a word on what is unset.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { parse } from 'yaml';

// Words of the page's furniture: codes, labels, legends.
const NOT_SEARCHED = ['.code', '.tab', '.count', '.unseen', '.more summary', '.box-foot', '.contents', '.dates'];

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, process.env.FIREBREAK_OUT ?? 'dist');
const base = process.env.FIREBREAK_BASE ?? '/';

const pages = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.html'))
  .map((entry) => join(entry.parentPath, entry.name));

const searchParts = await indexForSearch();
const wake = await bundleWake();
for (const page of pages) {
  const html = putToSleep(readFileSync(page, 'utf8'));
  const named = html.replace('data-bundle=', `data-parts="${searchParts.join(' ')}" data-bundle=`);
  writeFileSync(page, addPolicy(named, relative(dist, page)));
}
sayWhatIsUnset();

/** Writes Pagefind's index beside the pages; gives the addresses of the parts that every search needs. */
async function indexForSearch() {
  const { index, errors } = await createIndex({ excludeSelectors: NOT_SEARCHED });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: dist });
  const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
  await close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
  console.log(`Search index: ${added.page_count} pages.`);
  // Pagefind writes several ready-made interfaces; this site has its own.
  return readdirSync(join(dist, 'pagefind'))
    .filter((name) => /^(pagefind-entry\.json|wasm\.en\.pagefind|pagefind\.en_.*\.pf_meta)$/.test(name))
    .map((name) => `${base.replace(/\/$/, '')}/pagefind/${name}`);
}

/** The small script that a sleeping page carries inside, as one line. */
async function bundleWake() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/islands/wake.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text.trim();
}

/** On a page that is only read, the script is not fetched until the small one says so. */
function putToSleep(html) {
  if (!/<html[^>]* data-asleep/.test(html)) return html;
  const asleep = html.replace(
    /<script type="module" src="([^"]+)"><\/script>/,
    (_, source) => `<script type="text/plain" data-asleep src="${source}"></script><script>${wake}</script>`,
  );
  if (asleep === html || /<script type="module"/.test(asleep))
    throw new Error('A page that sleeps must have exactly one module script.');
  return asleep;
}

/**
 * A policy that allows the page's own files and exactly the inline styles and scripts that are in it. Search may run
 * WebAssembly; letters may start one worker, which inherits this policy (src/islands/letters-worker-start.ts).
 */
function addPolicy(html, page) {
  const isSearch = page === join('search', 'index.html');
  const isLetters = page === join('incident', 'letters', 'index.html');
  const hashes = (tag) =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]* src=)[^>]*>([^]*?)</${tag}>`, 'g'))].map(
      ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  const unique = (tag) => [...new Set(hashes(tag))].join(' ');
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${unique('script')}${isSearch ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${unique('style')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    ...(isLetters ? ['worker-src blob:', 'trusted-types letters-worker'] : ["trusted-types 'none'"]),
  ].join(';');
  return html.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

function sayWhatIsUnset() {
  const file = 'src/content/organisation.yaml';
  const unset = [];
  const visit = (value, path) => {
    if (typeof value === 'string' && value.startsWith('UNSET: ')) unset.push(path);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) visit(each, path ? `${path}.${each?.id ?? key}` : key);
  };
  visit(parse(readFileSync(join(root, file), 'utf8')), '');
  if (unset.length > 0)
    console.log(
      `${unset.length} facts of the company are not set yet in ${relative('.', join(root, file))}: ${unset.join(', ')}.`,
    );
}
