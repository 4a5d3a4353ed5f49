// Search over what Pagefind made of the built pages. It is fetched as soon as somebody means to search, all parts at once.

interface Pagefind {
  readonly options: (options: Record<string, unknown>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly debouncedSearch: (words: string, options?: object, wait?: number) => Promise<Found | null>;
}

interface Found {
  readonly results: readonly { readonly data: () => Promise<FoundPage> }[];
}

interface FoundPage {
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly FoundSection[];
}

interface FoundSection {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  /** A find in a heading scores higher than one in the text. */
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

const MOST_PAGES = 8;
const MOST_SECTIONS = 12;
const WAIT_MILLISECONDS = 120;

const form = document.querySelector<HTMLFormElement>('#search');
const field = document.querySelector<HTMLInputElement>('#words');
const said = document.getElementById('said');
const list = document.getElementById('results');
const all = document.getElementById('all');
const bundle = form?.dataset.bundle ?? '';
let loading: Promise<Pagefind | undefined> | undefined;

function load(): Promise<Pagefind | undefined> {
  loading ??= (async () => {
    for (const href of form?.dataset.parts?.split(' ') ?? []) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
      document.head.append(link);
    }
    try {
      const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
      await pagefind.options({ baseUrl: document.documentElement.dataset.base, noWorker: true, excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    } catch {
      return undefined;
    }
  })();
  return loading;
}

async function search(): Promise<void> {
  const words = field?.value.trim() ?? '';
  if (!words) return show('', []);
  const pagefind = await load();
  if (!pagefind)
    return show(
      'Search could not be loaded. Every section is listed below; the browser’s own find works on each page.',
      [],
    );
  const found = await pagefind.debouncedSearch(words, {}, WAIT_MILLISECONDS);
  if (!found) return;
  const pages = await Promise.all(found.results.slice(0, MOST_PAGES).map((result) => result.data()));
  if (words !== field?.value.trim()) return;
  const lines = pages
    .flatMap((page) => page.sub_results.map((section) => ({ page: page.meta.title ?? '', section })))
    .sort((one, other) => score(other.section) - score(one.section))
    .slice(0, MOST_SECTIONS)
    .map(({ page, section }) => drawResult(page, section));
  const count = lines.length === 1 ? '1 section' : `${lines.length} sections`;
  show(
    lines.length > 0 ? `${count} for “${words}”` : `Nothing was found for “${words}”. Every section is listed below.`,
    lines,
  );
}

function score({ weighted_locations: finds }: FoundSection): number {
  return finds.reduce((sum, find) => sum + find.balanced_score, 0);
}

function show(words: string, lines: readonly HTMLElement[]): void {
  if (said) said.textContent = words;
  list?.replaceChildren(...lines);
  if (all) all.hidden = lines.length > 0;
}

function drawResult(page: string, section: FoundSection): HTMLElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = section.url;
  link.textContent = section.title;
  const place = document.createElement('small');
  place.className = 'grey';
  place.textContent = page === section.title ? '' : ` ${page}`;
  const excerpt = document.createElement('p');
  // Text of ours with marks around what was found; drawn as text, so that nothing in it is ever markup.
  section.excerpt.split(/<\/?mark>/).forEach((part, index) => {
    const text = part
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
    if (index % 2 === 0) return excerpt.append(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    excerpt.append(mark);
  });
  line.append(link, place, excerpt);
  return line;
}

if (field && form) {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('focus', () => void load(), { once: true });
  field.addEventListener('input', () => {
    const address = new URL(location.href);
    address.searchParams.set('q', field.value);
    history.replaceState(null, '', address);
    void search();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  if (field.value) void search();
  else field.focus();
}
