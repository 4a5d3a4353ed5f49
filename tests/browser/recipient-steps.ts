// Lists of recipients, and what people do with them on the page of a letter.

import { expect, type Locator, type Page } from '@playwright/test';
import type { ChosenFile } from './journeys.ts';

export interface Person {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly code: string;
}

const NAMES = [
  'Ana Ñandú Öztürk',
  'Bob Smith',
  'Thị Ọlọ́runṣọlá',
  'Łukasz Źdźbło',
  'Ελένη Παπαδοπούλου',
  'Наталия Щербина',
  'Nguyễn Thị Hương',
  "Siobhán O'Brien, Jr.",
];

const TOWNS = [
  { city: 'Sacramento', state: 'CA', postalCode: 95814 },
  { city: 'Boston', state: 'Massachusetts', postalCode: 2108 },
  { city: 'Albany', state: 'NY', postalCode: 12207 },
  { city: 'Austin', state: 'texas', postalCode: 78701 },
] as const;

/** Invented people in four states, each with a number of their own in name and street. */
export function people(count: number): readonly Person[] {
  return Array.from({ length: count }, (_nothing, index) => {
    const { city, state, postalCode } = TOWNS[index % TOWNS.length] ?? TOWNS[0];
    return {
      name: `${NAMES[index % NAMES.length]} N${index}x`,
      street: `${index + 1} Example Street`,
      city,
      state,
      postalCode: String(postalCode).padStart(5, '0'),
      code: `FREE-${index}`,
    };
  });
}

/** A list as a shop system writes it. */
export function listOf(persons: readonly Person[], delimiter = ','): string {
  const quote = (text: string) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = persons.map((each) => [each.name, each.street, each.city, each.state, each.postalCode, each.code]);
  return [['Full name', 'Address 1', 'City', 'State', 'ZIP', 'Activation code'], ...rows]
    .map((cells) => cells.map(quote).join(delimiter))
    .join('\r\n');
}

export function csvFile(content: string | Buffer, name = 'people.csv'): ChosenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

export const recipients = (page: Page): Locator => page.getByRole('region', { name: 'For everybody on a list' });

/** Opens a part of the page of a letter that is closed at first, if nobody has. */
export async function openPart(page: Page, name: string): Promise<void> {
  const part = page.locator('.letter-more > details', { has: page.getByText(name, { exact: true }) });
  await expect(part).toBeVisible();
  if (!(await part.evaluate((details: HTMLDetailsElement) => details.open)))
    await part.locator('summary').first().click();
}

export async function chooseList(page: Page, file: ChosenFile): Promise<void> {
  await openPart(page, 'For everybody on a list');
  await recipients(page).getByLabel('Choose the list, or drop it here').setInputFiles(file);
}

/** The browser without a dialogue for files: what is made comes as downloads. */
export async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
}

/** Makes the letters in this way and gives the files that came, by their names. */
export async function makeSet(page: Page, way: RegExp, button: RegExp): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const waiting: Promise<void>[] = [];
  page.on('download', (download) => {
    waiting.push(download.path().then((path) => void files.set(download.suggestedFilename(), path)));
  });
  await recipients(page).getByRole('radio', { name: way }).check();
  await recipients(page).getByRole('button', { name: button }).click();
  await expect(recipients(page).getByText(/^Made [\d,]+ letters?: /)).toBeVisible({ timeout: 150_000 });
  page.removeAllListeners('download');
  await Promise.all(waiting);
  return files;
}
