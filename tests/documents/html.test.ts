import fc from 'fast-check';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { fillDocument } from '../../src/core/document.ts';
import type { Document } from '../../src/core/document.ts';
import { documentToHtml, documentToHtmlFragment, escapeHtml } from '../../src/documents/html.ts';
import { hostile, letter, names, recipient } from './samples.ts';

// A window of its own, in which no script runs.
function parse(html: string) {
  const { document } = new Window();
  document.write(html);
  return document;
}

test('is a complete file with language, title, author and a policy that lets no script run', () => {
  const page = parse(documentToHtml(letter));
  expect(page.documentElement.getAttribute('lang')).toBe('en-US');
  expect(page.title).toBe('Notice of Data Breach');
  expect(page.querySelector('meta[name="author"]')?.getAttribute('content')).toBe('Example Salon Supply & Sons');
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(page.querySelectorAll('script, style[nonce], link, img, iframe')).toHaveLength(0);
  expect(page.querySelectorAll('style')).toHaveLength(1);
});

test('has real headings, lists and tables', () => {
  const page = parse(documentToHtml(letter));
  expect(page.querySelectorAll('h1')).toHaveLength(1);
  expect(page.querySelectorAll('h2')).toHaveLength(5);
  expect([...page.querySelectorAll('ul li, ol li')]).toHaveLength(6);
  expect(page.querySelector('table')?.getAttribute('aria-label')).toBe('The consumer reporting agencies');
  expect(page.querySelectorAll('th[scope="col"]')).toHaveLength(3);
});

test.each(['letter', 'a4'] as const)('prints on %s', (paper) => {
  expect(documentToHtml({ ...letter, paper })).toContain(`size: ${paper === 'letter' ? 'letter' : 'A4'};`);
});

test('carries no stamp where nothing stops it', () => {
  expect(parse(documentToHtml({ ...letter, stamps: [] })).querySelector('.stamps')).toBeNull();
});

test('gives a fragment without styles, that says first and last what stands in the way', () => {
  const fragment = documentToHtmlFragment(letter);
  expect(fragment).not.toMatch(/<(style|html|body|head)\b/);
  expect(fragment.match(/<strong>DRAFT/g)).toHaveLength(2);
  expect(documentToHtmlFragment({ ...letter, stamps: [] })).not.toContain('DRAFT');
});

test.each([...names, ...hostile])('shows %j as text and as nothing else', (text) => {
  const hostileLetter: Document = {
    ...fillDocument(letter, { ...recipient, name: text }),
    title: text,
    author: text,
    stamps: [text],
    footer: text,
  };
  const page = parse(documentToHtml(hostileLetter));
  const plain = parse(documentToHtml(fillDocument(letter, recipient)));
  const tags = (tree: typeof page) =>
    [...tree.querySelectorAll('*')].map(({ tagName }) => tagName).filter((tag) => tag !== 'BR');
  expect(tags(page)).toEqual(tags(plain));
});

test('escapes so that the browser reads the same text again', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      const back = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as Readonly<
        Record<string, string>
      >;
      expect(escaped.replace(/&[^;]+;/g, (entity) => back[entity] ?? '')).toBe(text);
    }),
  );
});
