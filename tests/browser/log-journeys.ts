// What the tests of the log do and look at.

import { expect, type Locator, type Page } from '@playwright/test';
import { eventLine, fileOf, incidentId, sha256, takeFile, textFile } from './journeys.ts';

export const INCIDENT = '0123456789abcdef';
const DATABASE = '/firebreak:';

export const form = (page: Page): Locator => page.locator('#note');
export const lines = (page: Page): Locator => page.locator('.log-line');
export const lineWith = (page: Page, text: string): Locator => page.locator('.log-line', { hasText: text });
export const person = (page: Page): Locator => page.getByRole('combobox', { name: 'By', exact: true });
export const count = (page: Page): Locator => page.locator('.found strong');

/** Chooses a kind, fills its fields by their labels, and adds the entry. */
export async function writeEntry(page: Page, kind: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await form(page).getByLabel('Kind of entry').selectOption({ label: kind });
  await fillFields(form(page), texts);
  await form(page).getByRole('button', { name: 'Add to the log' }).click();
}

export async function fillFields(place: Locator, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    const field = place.locator('[name^="field-"]').and(place.getByLabel(label)).first();
    if (await field.evaluate((element) => element instanceof HTMLSelectElement)) await field.selectOption(text);
    else await field.fill(text);
  }
}

export async function openCorrection(page: Page, text: string): Promise<Locator> {
  const line = lineWith(page, text).first();
  await line.getByRole('button', { name: 'Correct' }).click();
  return line;
}

/** An incident file of these events, one behind the other, the first one opening the incident. */
export function logFile(events: readonly (readonly [type: string, data: object, more?: object])[]): string {
  const written = [eventLine(INCIDENT, 'incident-opened', { title: 'Strange sign-in', kind: 'real' })];
  for (const [type, data, more] of events)
    written.push(eventLine(INCIDENT, type, data, { after: [sha256(written.at(-1) ?? '')], ...more }));
  return fileOf(INCIDENT, written);
}

export async function openLog(page: Page, ...events: Parameters<typeof logFile>[0]): Promise<void> {
  await takeFile(page, textFile(logFile(events)));
  await page.goto('/incident/log/');
  await expect(lines(page).first()).toBeVisible();
}

/**
 * Writes entries behind those that the incident has, straight into the database and in one transaction. `entryOf` gives
 * type, data and who; a minute lies between one entry and the next.
 */
export async function plantEntries(
  page: Page,
  total: number,
  entryOf: (index: number) => readonly [type: string, data: object, who: string],
): Promise<void> {
  const incident = await incidentId(page);
  const rows: [id: string, line: string][] = [];
  const start = Date.UTC(2026, 2, 1);
  for (let index = 0; index < total; index += 1) {
    const [type, data, who] = entryOf(index);
    const recordedAt = new Date(start + index * 60_000).toISOString();
    const after = rows.slice(-1).map(([id]) => id);
    const text = eventLine(incident, type, data, { who, recordedAt, after });
    rows.push([sha256(text), text]);
  }
  await page.evaluate(
    ([name, incident, rows]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('events', 'readwrite');
          for (const [id, text] of rows) writing.objectStore('events').put(text, [incident, id]);
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [DATABASE, incident, rows] as const,
  );
}
