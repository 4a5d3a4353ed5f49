import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { minify } from 'terser';

// What every page needs while an incident is open, in one file: one request, and smaller than its parts.
const deskModules =
  /(?<!node_modules\/pdfkit\/)node_modules\/(preact\/(dist|hooks|jsx-runtime)|nanostores|@noble\/hashes\/(_md|_u64|sha2|utils)\.js$)|src\/core\/(command|decide|event|event-shapes|fact|fingerprint|hash|incident|item|kept-clock|log|person|playbook|problem|recorded|time)\.ts|src\/workspace\/(?!cabinet|contact-book|fold-saver|kept-file|letters|open-incident|room|this-contact-book|this-letters|this-room)|src\/components\/(ItemRow|LineForm|NextClockLine|read-checklist)|src\/islands\/(desk|Checklist|IncidentBar|ItemList)\.tsx/;

// Sealing needs more of @noble/hashes than every page does. A module cannot be in two files, so that it gets its own copies.
const OWN_COPY = '?own-copy';
const apartFromDesk = {
  name: 'apart-from-desk',
  enforce: 'pre',
  async resolveId(source, importer = '', options) {
    if (/\/src\/core\/|@noble\/hashes\/[^?]*$/.test(importer)) return undefined;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found && /@noble\/hashes\/[^?]*$/.test(found.id) ? { ...found, id: found.id + OWN_COPY } : undefined;
  },
  load: (id) => (id.endsWith(OWN_COPY) ? readFileSync(id.slice(0, -OWN_COPY.length), 'utf8') : undefined),
};

// Functions become arrows in our own code only: libraries for documents call theirs with `new`.
const shorterOwn = {
  name: 'shorter-own',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.name === 'desk') chunk.code = await minifySmallest(chunk.code);
        else if (chunk.moduleIds.every((id) => id.includes('/src/'))) chunk.code = await minifyAgain(chunk.code);
      }
    },
  },
};

async function minifyAgain(code, option = {}) {
  const compress = { ...minifying.compress, unsafe_arrows: true, ...option };
  return (await minify(code, { ...minifying, compress })).code;
}

// Of what every page has: other names of the same length pack better or worse by some fifty bytes, so the smallest is taken.
async function minifySmallest(code) {
  const made = [];
  for (const option of [{}, { unsafe_methods: false }, { hoist_vars: true }, { inline: 2, passes: 1 }]) {
    const once = await minifyAgain(code, option);
    made.push(once, await minifyAgain(once, option));
  }
  const weigh = (each) => brotliCompressSync(each).length;
  return made.reduce((least, each) => (weigh(each) < weigh(least) ? each : least));
}

// Parts that are fetched on demand are few and small; the code and the lists that would fetch their parts ahead of them weigh
// more than they save.
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = chunk.code
            .replace(/^const __vite__mapDeps=.*\n/, '')
            .replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '')
            .replace(/(import\("[^"]+"\)(?:\.then\([\w$]+\))?),\s*\[\]\)/g, '$1)');
    },
  },
};

// What a fold was saved by (src/workspace/saved-fold.ts): the rules as they are in this build.
const rules = new URL('src/core/', import.meta.url);
const foldVersion = createHash('sha256');
for (const name of readdirSync(rules).sort()) foldVersion.update(readFileSync(new URL(name, rules)));

const minifying = {
  ecma: 2020,
  module: true,
  compress: { passes: 3, ecma: 2020, unsafe_methods: true, pure_getters: true },
  format: { ecma: 2020 },
};

export default defineConfig({
  base: process.env.FIREBREAK_BASE ?? '/',
  outDir: process.env.FIREBREAK_OUT ?? 'dist',
  integrations: [mdx(), preact()],
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [plainImports, apartFromDesk, shorterOwn],
    worker: { format: 'es', plugins: () => [plainImports] },
    define: { 'import.meta.env.FOLD_VERSION': JSON.stringify(foldVersion.digest('hex').slice(0, 8)) },
    build: {
      minify: 'terser',
      terserOptions: minifying,
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [{ name: 'desk', test: deskModules }],
              },
            },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
