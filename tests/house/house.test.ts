import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { baseToPrefix, CURRENT_MARK } from '../../src/workspace/names.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const sources = filesBelow('src');
const scripts = sources.filter((path) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts'));

test('has what belongs at the top', () => {
  const expected = [
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
    'src/content',
    'src/components',
    'public',
    'tests',
    'README.md',
    'LICENSE',
  ];
  expect(expected.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('has no room for odds and ends', () => {
  const rooms = readdirSync(join(root, 'src')).filter((name) => statSync(join(root, 'src', name)).isDirectory());
  expect(rooms.sort()).toEqual([
    'components',
    'content',
    'core',
    'documents',
    'islands',
    'layouts',
    'pages',
    'styles',
    'workspace',
  ]);
});

test('names files that draw like their export, and all others in kebab case', () => {
  const odd = sources.filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    if (name.endsWith('.tsx')) return !/^([A-Z][A-Za-z]+|[a-z-]+)\.tsx$/.test(name);
    if (name.endsWith('.astro')) return !/^(_?[A-Z][A-Za-z]+|[a-z0-9-]+|\[[a-z]+\])\.astro$/.test(name);
    return !/^_?[a-z0-9-]+(\.[a-z]+)+$/.test(name);
  });
  expect(odd).toEqual([]);
});

test('has no barrels, no default exports and no path aliases', () => {
  expect(scripts.filter((path) => /^export \*/m.test(read(path)))).toEqual([]);
  expect(scripts.filter((path) => /^export default/m.test(read(path)))).toEqual([]);
  expect(read('tsconfig.json')).not.toContain('"paths"');
});

test('mirrors its sources: each rule, each part of the workspace and each document has its tests', () => {
  const untested = scripts.filter((path) => {
    const match = /^src\/(core|workspace|documents)\/(.+)\.ts$/.exec(path);
    if (!match) return false;
    const hasBrowserOnly = [
      'this-browser',
      'this-room',
      'durable-copy',
      'command',
      'room-command',
      'kept-file',
      'letter-command',
      'letter-words',
      'contact-line',
      'this-letters',
      'this-contact-book',
      'recipient',
      'letters-job',
      'letters-worker',
    ].includes(match[2] ?? '');
    return !hasBrowserOnly && !existsSync(join(root, `tests/${match[1]}/${match[2]}.test.ts`));
  });
  expect(untested).toEqual([]);
});

test('says in the page the names under which the workspace keeps things', () => {
  const key = baseToPrefix('${dataset.base}') + `mark:${CURRENT_MARK}`;
  expect(read('src/layouts/Page.astro')).toContain(`\`${key}\``);
});

test('lets only the schemas of the content import Zod', () => {
  const importing = scripts.filter((path) => /from '(?:astro\/)?zod'/.test(read(path)));
  expect(importing.filter((path) => !/^src\/content\.[a-z]+\.ts$/.test(path))).toEqual([]);
  expect(importing).toContain('src/content.config.ts');
});

test('names a colour in the tokens only', () => {
  const naming = sources.filter(
    (path) =>
      /\.(css|astro|tsx)$/.test(path) && !path.endsWith('tokens.css') && /#[0-9a-f]{6}\b|rgb\(|hsl\(/i.test(read(path)),
  );
  expect(naming).toEqual([]);
});

test('asks for exact versions, and the lockfile names no registry', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});

test('has a decision record for each library that reaches the browser', () => {
  const records = readdirSync(join(root, 'docs/decisions'))
    .map((name) => read(`docs/decisions/${name}`))
    .join('\n');
  const inBrowser = new Set(
    scripts.flatMap((path) =>
      [...read(path).matchAll(/from '((?:@[a-z-]+\/)?[a-z][a-z-]*)(?:\/[^']*)?'/g)].map(([, name]) => name ?? ''),
    ),
  );
  const unrecorded = [...inBrowser].filter(
    (name) => name !== 'astro' && name !== 'yaml' && !records.includes(`\`${name}\``),
  );
  expect(unrecorded).toEqual([]);
});

test('draws every room on the map of the README', () => {
  const map = read('README.md');
  const rooms = readdirSync(join(root, 'src')).filter((name) => statSync(join(root, 'src', name)).isDirectory());
  expect(rooms.filter((name) => !map.includes(`src/${name}`))).toEqual([]);
});

test('asks Preact for no ids: what makes them would weigh on every page', () => {
  expect(scripts.filter((path) => read(path).includes('useId'))).toEqual([]);
});

test('leaves nothing unfinished in the sources', () => {
  const marks = /T[O]DO|F[I]XME|X{3}|HA[C]K|lorem\s/;
  expect(
    [...sources, ...filesBelow('tests')].filter((path) => !path.includes('fixtures') && marks.test(read(path))),
  ).toEqual([]);
});
