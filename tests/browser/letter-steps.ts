// What people do on the page of the letters.

import { expect, type Locator, type Page } from '@playwright/test';
import { eventLine, fileOf, keeping, sha256, takeFile, textFile, visit } from './journeys.ts';

export const LETTERS = '/incident/letters/';
export const CUSTOMERS = 'Initial notification to customers';

const INCIDENT = '0123456789abcdef';

/** An incident of which people in four states are told, with more entries behind. */
export function toldFile(
  more: readonly (readonly [type: string, data: object])[] = [],
  kind: 'real' | 'exercise' = 'real',
): string {
  const lines = [eventLine(INCIDENT, 'incident-opened', { title: 'Stolen customer list', kind })];
  const count = (place: string, words: string, count: number) =>
    ['count-recorded', { place, words, count, isEstimate: false }] as const;
  for (const [type, data] of [
    ['fact-recorded', { fact: 'personalInformation', value: 'yes' }] as const,
    count('us-ca', 'California', 600),
    count('us-ma', 'Massachusetts', 3),
    count('us-ny', 'New York', 20),
    count('us-tx', 'Texas', 300),
    ...more,
  ])
    lines.push(eventLine(INCIDENT, type, data, { after: [sha256(lines.at(-1) ?? '')] }));
  return fileOf(INCIDENT, lines);
}

export const noAmazonData = ['fact-recorded', { fact: 'amazonData', value: 'no' }] as const;

export const heldByPolice = [
  'hold-placed',
  {
    hold: 'law-enforcement',
    agency: 'Springfield police',
    officer: 'Officer Roe',
    reference: '',
    reason: 'Interviews are under way',
    until: null,
  },
] as const;

/** A company that has set everything, in place of the released one. */
export async function setCompany(page: Page): Promise<void> {
  await page.route('**/letters.json', async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const book = (await response.json()) as { readonly company: Record<string, string> };
    const company = Object.fromEntries(
      Object.entries(book.company).map(([path, value]) => [path, value.replace(/^UNSET: .*/s, `Acorn ${path}`)]),
    );
    await route.fulfill({ response, json: { ...book, company } });
  });
}

/** Takes a file and opens one of the letters. */
export async function openLetter(page: Page, name = CUSTOMERS, file = toldFile([noAmazonData])): Promise<void> {
  await takeFile(page, textFile(file));
  await visit(page, LETTERS);
  await followLetter(page, name);
}

export async function followLetter(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

/** The letter; a file note stands behind it. */
export const sheet = (page: Page): Locator => page.getByRole('article').first();
export const stamps = (page: Page): Locator => sheet(page).locator('.stamp');
export const guards = (page: Page): Locator => page.getByRole('region', { name: 'Before it may go' });
export const blocks = (page: Page): Locator => guards(page).locator('.block-list > li');
export const fields = (page: Page): Locator => page.getByRole('region', { name: 'Only you can write this' });

/** Writes something into a form with one field, and waits until it is kept. */
export async function keep(page: Page, form: Locator, text: string): Promise<void> {
  await form.getByRole('textbox').fill(text);
  await form.getByRole('button', { name: 'Keep' }).click();
  await expect(form.getByRole('button', { name: 'Keep' })).toHaveCount(0);
  await expect(keeping(page)).toHaveText('Saved');
}

/** Writes everything that only a person can write, each as whole sentences. */
export async function writeEverything(page: Page): Promise<void> {
  const forms = fields(page).locator('form');
  await expect(forms).not.toHaveCount(0);
  for (let index = 0; index < (await forms.count()); index += 1)
    await keep(page, forms.nth(index), `Sentence ${index + 1} of the company.`);
  await expect(fields(page)).toContainText('All of it is written.');
}

/** The form of a paragraph, while the words are being changed. */
export const paragraph = (page: Page, name: string): Locator =>
  page.locator('.paragraph-edit', { has: page.getByLabel(name, { exact: true }) });

export async function changeWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change the words' }).click();
  await expect(page.locator('.paragraph-edit').first()).toBeVisible();
}

export async function backToLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to the letter' }).click();
  await expect(sheet(page)).toBeVisible();
}

/** Records counsel's approval of the text as it stands. */
export async function approve(page: Page): Promise<void> {
  await guards(page).getByRole('button', { name: 'Record counsel’s approval of this text' }).click();
  const form = page.getByRole('form', { name: 'Record counsel’s approval of this text' });
  await form.getByLabel('Which lawyer approved it').fill('Cleo Moss');
  await form.getByLabel(/^Where it can be found/).fill('Mail of 12 March, 9:10');
  await form.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(form).toHaveCount(0);
  await expect(keeping(page)).toHaveText('Saved');
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const plainCharacters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of a file that the page saved, one behind the other. */
export function savedWords(way: 'Save text' | 'Save HTML' | 'Save as an email draft', file: string): string {
  switch (way) {
    case 'Save text':
      return oneLine(file.replaceAll(/^- /gm, ''));
    case 'Save HTML':
      return oneLine(
        file
          .replace(/<head>.*<\/head>/s, '')
          .replaceAll(/<\/?(?:a|span|strong)\b[^>]*>/g, '')
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/&([a-z#0-9]+);/g, (_, name: string) => plainCharacters[name] ?? '?'),
      );
    case 'Save as an email draft': {
      const [, plain = ''] = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(file) ?? [];
      const bytes = plain
        .replaceAll('=\r\n', '')
        .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
      return savedWords('Save text', Buffer.from(bytes, 'latin1').toString('utf8'));
    }
  }
}
