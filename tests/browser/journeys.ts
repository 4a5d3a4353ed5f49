// What several browser tests do and look at. A step here says in its name what a person does.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

export const POLICY_PAGES = ['/data-policy/', '/incident-response-policy/', '/breach-steps/'] as const;

export const EVERY_PAGE = [
  '/',
  ...POLICY_PAGES,
  '/incident/',
  '/incident/facts/',
  '/incident/steps/',
  '/incident/log/',
  '/incident/evidence/',
  '/incident/letters/',
  '/incident/contacts/',
  '/incident/people/',
  '/incident/pauses/',
  '/incident/report/',
  '/incident/brief/',
  '/incident/hand-over/',
  '/reference/deadlines/',
  '/reference/contacts/',
  '/search/?q=encryption+keys',
  '/about/',
  '/no-such-page/',
] as const;

/** The prefix of every storage key, and the name of the database, of a site at `/`. */
const PREFIX = '/firebreak:';

export const bar = (page: Page): Locator => page.getByRole('complementary', { name: 'Open incident' });
export const keeping = (page: Page): Locator => bar(page).locator('.keeping');

/** The line of an item; the first one where a page lists it twice. */
export const line = (page: Page, item: string): Locator => page.locator(`[data-item="${item}"]`).first();
export const box = (page: Page, item: string): Locator => line(page, item).locator('.tick');

/** Goes to a page and waits until everything on it that moves has arrived. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
  if (path.startsWith('/search/?q=')) await expect(page.locator('#results a').first()).toBeVisible();
}

export async function settle(page: Page): Promise<void> {
  await expect(page.locator('astro-island[ssr], .waiting')).toHaveCount(0);
}

/** Opens an incident the shortest way: a title and Enter. */
export async function openIncident(page: Page, title: string, kind: 'real' | 'exercise' = 'real'): Promise<void> {
  await page.goto(kind === 'real' ? '/incident/' : '/incident/?exercise');
  await startIncident(page, title);
}

export async function startIncident(page: Page, title: string): Promise<void> {
  const field = page.getByLabel('What is wrong, in a few words');
  await field.fill(title);
  await field.press('Enter');
  await expect(bar(page)).toContainText(title);
  await expect(keeping(page)).toHaveText('Saved');
}

/** Ticks an item that asks for nothing, and waits until the screen calls it saved. */
export async function tick(page: Page, item: string): Promise<void> {
  await box(page, item).click();
  await expectTicked(page, item);
  await expect(keeping(page)).toHaveText('Saved');
}

export async function expectTicked(page: Page, item: string): Promise<void> {
  await expect(box(page, item)).toHaveAttribute('aria-checked', 'true');
}

export async function expectNotTicked(page: Page, item: string): Promise<void> {
  await expect(box(page, item)).toHaveAttribute('aria-checked', 'false');
}

/** Answers a form of one field in a line. */
export async function answer(place: Page | Locator, label: string, text: string): Promise<void> {
  const field = place.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

export async function sayWhoIAm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Say who you are' }).click();
  await answer(page, 'Your name or initials', name);
  await expect(page.locator('dl.summary', { hasText: 'You are' })).toContainText(name);
}

/** Writes a note into the log, from the page of the log. */
export async function note(page: Page, text: string, happenedAt?: string): Promise<void> {
  if (happenedAt) await page.getByLabel('When, if not now').fill(happenedAt);
  await page.getByLabel('What happened').fill(text);
  await page.getByRole('button', { name: 'Add to the log' }).click();
  await expect(page.locator('.log-line .what').first()).toContainText(text);
  await expect(page.getByLabel('What happened')).toHaveValue('');
}

/** What a button makes the browser download, with the name of the file. */
export async function downloadBy(button: Locator): Promise<{ name: string; text: string; path: string }> {
  const [download] = await Promise.all([button.page().waitForEvent('download'), button.click()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), text: await readFile(path, 'utf8'), path };
}

export async function saveIncidentFile(page: Page): Promise<{ name: string; text: string; path: string }> {
  await visit(page, '/incident/hand-over/');
  return downloadBy(page.getByRole('button', { name: 'Save incident file', exact: true }));
}

export type ChosenFile = string | { name: string; mimeType: string; buffer: Buffer };

export function textFile(text: string, name = 'firebreak-test.txt'): ChosenFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

export async function chooseFile(page: Page, file: ChosenFile): Promise<void> {
  await visit(page, '/incident/hand-over/');
  await page.getByLabel('Choose a file, or drop it here').setInputFiles(file);
}

/** Opens or merges an incident file, to the end. */
export async function takeFile(page: Page, file: ChosenFile): Promise<void> {
  await chooseFile(page, file);
  await page.getByRole('button', { name: /^(Open it as a new incident|Merge it into the one that is here)$/ }).click();
  await expect(page.getByText(/is open, with \d+ entr|is merged: /)).toBeVisible();
}

/** Erases an incident, with the confirmation that names it. */
export async function erase(page: Page, title: string): Promise<void> {
  await visit(page, '/incident/hand-over/');
  const name = `Erase “${title}”`;
  await page.getByRole('button', { name }).click();
  const confirmation = page.getByRole('group', { name: 'Confirm erasing' });
  await expect(confirmation).toContainText(`“${title}”`);
  await confirmation.getByRole('button', { name }).click();
  await expect(page.getByText(`“${title}” is erased from this browser.`)).toBeVisible();
}

/** The pages of what pdftotext read. */
export const pagesOf = (text: string): readonly string[] => text.split('\f').slice(0, -1);

/** As it stands at the foot of a page that is printed: `Log` and the fingerprint in four groups. */
export const LOG_MARK = /Log(?: [0-9a-f]{4}){4}/;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One line of a log as Firebreak writes it; `more` replaces any part of it. */
export function eventLine(incident: string, type: string, data: object, more: object = {}): string {
  const recordedAt = '2026-03-10T21:30:00.000Z';
  const zone = 'America/Los_Angeles';
  return JSON.stringify({ v: 1, incident, type, who: 'Ada Obi', recordedAt, zone, after: [], data, ...more });
}

/** The incident file of these lines, as `sha256sum` would fingerprint them. */
export function fileOf(incident: string, lines: readonly string[]): string {
  const named = new Set(lines.flatMap((text) => (JSON.parse(text) as { after: string[] }).after));
  const heads = lines.map(sha256).filter((id) => !named.has(id));
  const body = lines.map((text) => `${sha256(text)} ${text}`);
  return [`firebreak-incident-file 1 ${incident}`, ...body, `end ${lines.length} ${heads.sort().join(' ')}`, ''].join(
    '\n',
  );
}

/**
 * Everything that both copies keep, by key; what counts for the comparison of before and after. Without the clock that is
 * kept for the bar: it comes whenever it has been computed.
 */
export function readStorage(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async (prefix) => {
    const found: Record<string, string> = {};
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && !key.includes(':mark:clock:')) found[key] = localStorage.getItem(key) ?? '';
    if (!(await indexedDB.databases()).some(({ name }) => name === prefix)) return found;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(prefix);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of database.objectStoreNames)
      await new Promise<void>((resolve) => {
        const walking = database.transaction(store).objectStore(store).openCursor();
        walking.onsuccess = () => {
          const cursor = walking.result;
          if (!cursor) return resolve();
          if (!String(cursor.key).startsWith('clock:'))
            found[`IndexedDB ${store} ${String(cursor.key)}`] = JSON.stringify(cursor.value);
          cursor.continue();
        };
      });
    database.close();
    return found;
  }, PREFIX);
}

/** The id of the incident that is open. */
export async function incidentId(page: Page): Promise<string> {
  const mark = await page.evaluate((key) => localStorage.getItem(key), `${PREFIX}mark:current`);
  return mark?.split(' ')[2] ?? '';
}

/** Puts a text where localStorage keeps the record of this id. */
export async function plant(page: Page, incident: string, id: string, text: string): Promise<void> {
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    `${PREFIX}event:${incident}:${id}`,
    text,
  ] as const);
}

/** Puts a text where IndexedDB keeps the record of this id. */
export async function plantInDatabase(page: Page, incident: string, id: string, text: string): Promise<void> {
  await page.evaluate(
    ([name, incident, id, text]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('events', 'readwrite');
          writing.objectStore('events').put(text, [incident, id]);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    [PREFIX, incident, id, text] as const,
  );
}

/** Keeps what is asked of the network, and what the browser complains about. */
export function watch(context: BrowserContext): { readonly requests: string[]; readonly complaints: string[] } {
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => /^(https?|wss?):/.test(request.url()) && requests.push(request.url()));
  context.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return { requests, complaints };
}

/** Presses Tab until this has the focus, as somebody without a mouse does. */
export async function tabTo(target: Locator, mostPresses = 150): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
