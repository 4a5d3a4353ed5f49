import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { items, obligations } from '../content/content.ts';
import { DIST, pageAt, pages, POLICY_PATHS } from './site.ts';

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');

test.each(pages)('$path has a language, a title, a description and a main part', ({ document }) => {
  expect(document.documentElement.lang).toBe('en');
  expect(document.title).not.toBe('');
  expect(document.querySelector('meta[name=description]')?.getAttribute('content')).not.toBe('');
  expect(document.querySelectorAll('main')).toHaveLength(1);
});

test.each(pages)('$path allows exactly the inline scripts and styles that it holds', ({ html }) => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  const directive = (name: string) => policy.split(';').find((part) => part.startsWith(`${name} `)) ?? '';
  for (const tag of ['script', 'style']) {
    const held = [...html.matchAll(new RegExp(`<${tag}(?![^>]* src=)[^>]*>([^]*?)</${tag}>`, 'g'))].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    const allowed = directive(`${tag}-src`).match(/'sha256-[^']+'/g) ?? [];
    expect(new Set(allowed)).toEqual(new Set(held));
  }
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|style|link)/));
});

test('only letters may start a worker, by a policy that lets one script through and no markup', () => {
  const isLetters = (path: string) => path === '/incident/letters/';
  for (const { html, path } of pages) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.split(';') ?? [];
    const starting = policy.filter((part) => /^(worker|child|frame)-src |^trusted-types /.test(part));
    expect(starting).toEqual(
      isLetters(path) ? ['worker-src blob:', 'trusted-types letters-worker'] : ["trusted-types 'none'"],
    );
  }
});

test('only search may run WebAssembly', () => {
  expect(pages.filter(({ html }) => html.includes('wasm-unsafe-eval')).map(({ path }) => path)).toEqual(['/search/']);
});

test.each(pages)(
  '$path carries no style attribute and no inline handler, and names no other origin',
  ({ html, path }) => {
    const markup = html.replace(/<(script|style)[^>]*>[^]*?<\/\1>/g, '');
    expect(markup).not.toMatch(/<[a-z][^>]* style="/);
    expect(markup).not.toMatch(/<[a-z][^>]* on[a-z]+="/);
    // A reference page may name official addresses, as links that say nothing of where their reader came from.
    const asked = path.startsWith('/reference/')
      ? markup.replace(/<a href="https:[^"]*" rel="noreferrer">/g, '')
      : markup;
    expect(attributes(asked, '(?:src|href|action)').filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  },
);

test.each(pages)('$path uses each id once', ({ html }) => {
  const ids = attributes(html.replace(/<(script|style)[^>]*>[^]*?<\/\1>/g, ''), 'id');
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(pages)('$path links to pages and places that exist', ({ html, path }) => {
  const broken = attributes(html, 'href').filter((href) => {
    if (/^(data|mailto|tel|https):/.test(href)) return false;
    const { pathname, hash } = new URL(href, `http://localhost${path}`);
    const page = pages.find((each) => each.path === pathname);
    if (!page) return !existsSync(join(DIST, pathname));
    const id = decodeURIComponent(hash.slice(1));
    // The room and the log draw their places in the browser.
    return id !== '' && !pathname.startsWith('/incident/') && !page.html.includes(` id="${id}"`);
  });
  expect(broken).toEqual([]);
});

test.each(POLICY_PATHS)('%s asks for no script, style, font or picture until it is woken', (path) => {
  const { html } = pageAt(path);
  expect(html).not.toMatch(/<script(?![^>]*type="text\/plain")[^>]* src=/);
  expect(html).not.toMatch(/<link[^>]*rel="(stylesheet|preload|modulepreload|preconnect)"/);
  expect(html).not.toMatch(/<img|<iframe|@font-face|@import|url\(/);
  expect(
    html.match(/<script type="text\/plain" data-asleep="?"? ?src="/g) ?? html.match(/data-asleep src="/g),
  ).toHaveLength(1);
});

test('every obligation stands on its page under its id', () => {
  const pathByPrefix: Record<string, string> = {
    dp: '/data-policy/',
    ir: '/incident-response-policy/',
    bs: '/breach-steps/',
  };
  const missing = obligations.filter(
    ({ id }) => !pageAt(pathByPrefix[id.slice(0, 2)] ?? '').html.includes(` id="${id}"`),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('every item stands in each of its sections, with a box that waits for a script', () => {
  for (const item of items)
    for (const section of item.showsIn) {
      const lines = POLICY_PATHS.flatMap((path) => [
        ...pageAt(path).document.querySelectorAll(
          `[data-checklist="${section}"] [data-item="${item.id}"] button[disabled]`,
        ),
      ]);
      expect({ item: item.id, section, count: lines.length }).toEqual({ item: item.id, section, count: 1 });
    }
});

test.each(POLICY_PATHS)('%s shows its version and its dates', (path) => {
  const text = pageAt(path).document.querySelector('.dates')?.textContent ?? '';
  for (const label of [
    'Version',
    'Owner',
    'Approved by',
    'Effective',
    'Last reviewed',
    'Next review',
    'Last exercised',
  ])
    expect(text).toContain(label);
});

test('the index for the bar lists every item with the fact on which it depends', () => {
  expect(JSON.parse(readFileSync(join(DIST, 'desk.json'), 'utf8'))).toEqual({
    items: items.map(({ id, dependsOn }) => (dependsOn ? [id, dependsOn] : [id])),
    sectors: {},
    rulesVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
  });
});

test('the about page names every fact of the company that is unset', () => {
  const unset =
    [...readFileSync(join(DIST, '../src/content/organisation.yaml'), 'utf8').matchAll(/UNSET: (?!")/g)].length - 1;
  expect(pageAt('/about/').document.querySelectorAll('.unset li')).toHaveLength(unset);
});
