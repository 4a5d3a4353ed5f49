import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

// What every page needs while an incident is open, in one file: one request, and smaller than its parts.
const deskModules =
  /node_modules\/(preact\/(dist|hooks|jsx-runtime)|nanostores|@nanostores|@noble)|src\/core\/(command|decide|event|fact|hash|incident|item|log|person|playbook|problem|time)\.ts|src\/workspace\/(?!cabinet|kept-file)|src\/components\/(ItemRow|LineForm|read-checklist)|src\/islands\/(desk|Checklist|IncidentBar|ItemList|ItemMore)\.tsx/;

export default defineConfig({
  base: process.env.FIREBREAK_BASE ?? '/',
  outDir: process.env.FIREBREAK_OUT ?? 'dist',
  integrations: [mdx(), preact()],
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  vite: {
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'desk', test: deskModules }] } } } },
      },
    },
  },
  devToolbar: { enabled: false },
});
