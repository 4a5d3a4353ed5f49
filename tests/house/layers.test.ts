import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'firebreak-layers-'));
cpSync(join(root, '.oxlintrc.json'), join(place, '.oxlintrc.json'));
afterAll(() => rmSync(place, { recursive: true }));

// What the linter says about a file that stands in this room and holds this text.
function lint(path: string, text: string): string {
  const file = join(place, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), [path], { cwd: place, encoding: 'utf8' });
  rmSync(file);
  return stdout;
}

test.each([
  ['core imports a higher room', 'src/core/a.ts', "import { b } from '../workspace/b.ts';\nexport const a = b;\n"],
  ['core imports the state library', 'src/core/a.ts', "import { atom } from 'nanostores';\nexport const a = atom;\n"],
  ['core reads the clock', 'src/core/a.ts', 'export const a = () => Date.now();\n'],
  ['core throws dice', 'src/core/a.ts', 'export const a = () => Math.random();\n'],
  ['core touches storage', 'src/core/a.ts', "export const a = () => localStorage.getItem('b');\n"],
  ['the workspace imports Preact', 'src/workspace/a.ts', "import { h } from 'preact';\nexport const a = h;\n"],
  [
    'the workspace imports an island',
    'src/workspace/a.ts',
    "import { b } from '../islands/b.tsx';\nexport const a = b;\n",
  ],
  ['the workspace touches the screen', 'src/workspace/a.ts', 'export const a = () => document.title;\n'],
  [
    'a document imports the workspace',
    'src/documents/a.ts',
    "import { b } from '../workspace/b.ts';\nexport const a = b;\n",
  ],
  ['a document reads the clock', 'src/documents/a.ts', 'export const a = () => Date.now();\n'],
  ['a document asks the network', 'src/documents/a.ts', "export const a = () => fetch('b');\n"],
  [
    'a component imports a store',
    'src/components/a.ts',
    "import { b } from '../workspace/b.ts';\nexport const a = b;\n",
  ],
  [
    'an island reads a collection',
    'src/islands/a.ts',
    "import { getEntry } from 'astro:content';\nexport const a = getEntry;\n",
  ],
  ['a layout imports core', 'src/layouts/a.ts', "import { b } from '../core/b.ts';\nexport const a = b;\n"],
  ['a page imports the workspace', 'src/pages/a.ts', "import { b } from '../workspace/b.ts';\nexport const a = b;\n"],
  [
    'a page template imports the workspace',
    'src/pages/a.astro',
    "---\nimport { b } from '../workspace/b.ts';\n---\n<p>{b}</p>\n",
  ],
])('the linter objects when %s', (_name, path, text) => {
  expect(lint(path, text)).toMatch(/no-restricted-(imports|globals|properties)/);
});

test('the linter lets an arrow go down', () => {
  expect(lint('src/islands/a.ts', "import { b } from '../core/b.ts';\nexport const a = b;\n")).not.toMatch(
    /no-restricted/,
  );
});
