// What stands in the browser's storage where a line of the log should be, and is none, or is one of another version.

import { expect, type Page, test } from '@playwright/test';
import {
  bar,
  downloadBy,
  eventLine,
  expectNotTicked,
  expectTicked,
  incidentId,
  openIncident,
  plant,
  plantInDatabase,
  readStorage,
  saveIncidentFile,
  sha256,
  tick,
  visit,
} from './journeys.ts';

let incident: string;

test.beforeEach(async ({ page }) => {
  await openIncident(page, 'Damaged in places');
  incident = await incidentId(page);
  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
});

/** The rest of the log works: what was ticked is ticked, and more can be. */
async function expectWorking(page: Page): Promise<void> {
  await page.goto('/data-policy/');
  await expect(bar(page)).toContainText('Damaged in places');
  await expectTicked(page, 'change-passwords');
  await tick(page, 'change-encryption-keys');
  await page.reload();
  await expectTicked(page, 'change-passwords');
  await expectTicked(page, 'change-encryption-keys');
}

const valuesOf = async (page: Page) => Object.values(await readStorage(page));
const doneLine = (item: string) =>
  eventLine(incident, 'item-done', { item, words: `${item} in words`, replaces: null });

test('sets a text aside that is no line, offers it for saving, and works on', async ({ page }) => {
  const text = 'no line at all, é\u0000 "';
  await plant(page, incident, sha256('another text'), text);
  await page.reload();
  await expectWorking(page);
  await visit(page, '/incident/hand-over/');
  await expect(page.getByText('1 text in this browser’s storage could not be read as part of a log.')).toBeVisible();
  const saved = await downloadBy(page.getByRole('button', { name: 'Save what was set aside' }));
  expect(saved.text).toContain(text);
  expect(await valuesOf(page)).toContain(text);
  expect((await saveIncidentFile(page)).text).not.toContain('no line at all');
});

test('sets a line aside that was cut off, and never shows half of it', async ({ page }) => {
  const whole = doneLine('keep-watching');
  const cut = whole.slice(0, whole.length / 2);
  await plant(page, incident, sha256(whole), cut);
  await page.reload();
  await expectWorking(page);
  await expectNotTicked(page, 'keep-watching');
  await visit(page, '/incident/hand-over/');
  await expect(page.getByRole('heading', { name: 'Set aside' })).toBeVisible();
  expect(await valuesOf(page)).toContain(cut);
});

test('sets a line aside that does not match its fingerprint, and does not count it', async ({ page }) => {
  const altered = doneLine('keep-watching');
  await plant(page, incident, sha256(doneLine('re-route-traffic')), altered);
  await page.reload();
  await expectWorking(page);
  await expectNotTicked(page, 'keep-watching');
  await visit(page, '/incident/hand-over/');
  await expect(page.getByRole('heading', { name: 'Set aside' })).toBeVisible();
  expect(await valuesOf(page)).toContain(altered);
  expect((await saveIncidentFile(page)).text).not.toContain('keep-watching');
});

test('heals a line that was damaged in one copy from the other, and keeps the damaged text apart', async ({ page }) => {
  const lines = (await saveIncidentFile(page)).text.split('\n').slice(1, -2);
  const done = lines.find((each) => each.includes('change-passwords')) ?? '';
  const [id, text] = [done.slice(0, 64), done.slice(65)];
  await plant(page, incident, id, text.replace('change-passwords', 'change-nothing'));
  await expectWorking(page);
  await plantInDatabase(page, incident, id, text.replace('change-passwords', 'change-all-words'));
  await expectWorkingAgain(page);
  const kept = await valuesOf(page);
  expect(kept.filter((value) => value === text || value === JSON.stringify(text))).toHaveLength(2);
  expect(kept.join()).toContain('change-nothing');
  expect(kept.join()).toContain('change-all-words');
  expect((await saveIncidentFile(page)).text).toContain(done);
});

async function expectWorkingAgain(page: Page): Promise<void> {
  await page.reload();
  await expectTicked(page, 'change-passwords');
  await visit(page, '/incident/hand-over/');
  await expect(page.getByText('2 texts in this browser’s storage')).toBeVisible();
}

test('sets a text aside that stands in the database where a line should be', async ({ page }) => {
  await plantInDatabase(page, incident, sha256('never written'), 'only in the database, and no line');
  await page.reload();
  await expectWorking(page);
  await visit(page, '/incident/hand-over/');
  const saved = await downloadBy(page.getByRole('button', { name: 'Save what was set aside' }));
  expect(saved.text).toContain('only in the database, and no line');
});

for (const [name, words, more] of [
  ['of an unknown type', 'Of a kind that this version does not know (item-sung). Kept as it is.', {}],
  [
    'of a later version',
    'Written by a newer version of Firebreak (item-sung). Kept as it is.',
    { v: 2, colour: 'é 🔥' },
  ],
] as const)
  test(`shows a line ${name} as such, and hands it on byte for byte`, async ({ page }) => {
    // Written the way another program might: spaces, another order, a zero behind the point.
    const strange = eventLine(incident, 'item-sung', { item: 'keep-watching', loudness: 1 }, more)
      .replace('"data":', '"data" : ')
      .replace(':1}', ':1.0}');
    await plant(page, incident, sha256(strange), strange);
    await page.reload();
    await expectWorking(page);
    await visit(page, '/incident/log/');
    await expect(page.locator('.log-line', { hasText: words })).toHaveCount(1);
    await visit(page, '/incident/');
    await expect(page.locator('.situation')).toContainText(
      '1 entry of the log cannot be understood by this version; see the log.',
    );
    const { text } = await saveIncidentFile(page);
    expect(text).toContain(`\n${sha256(strange)} ${strange}\n`);
    expect(
      (await valuesOf(page)).filter((value) => value === strange || value === JSON.stringify(strange)),
    ).toHaveLength(2);
  });

test('shows a line of a known type whose content cannot be read, and hands it on', async ({ page }) => {
  const strange = eventLine(incident, 'item-done', { item: 5 });
  await plant(page, incident, sha256(strange), strange);
  await page.reload();
  await expectWorking(page);
  await visit(page, '/incident/log/');
  await expect(page.getByText('Its content cannot be read (item-done). Kept as it is.')).toBeVisible();
  expect((await saveIncidentFile(page)).text).toContain(`\n${sha256(strange)} ${strange}\n`);
});

test('finds the open incident when the mark that names it is damaged', async ({ page }) => {
  await page.evaluate(() => localStorage.setItem('/firebreak:mark:current', '\u0000damaged'));
  await page.reload();
  await expectWorking(page);
});

test('leaves alone what belongs to a site at another path of the same origin', async ({ page }) => {
  await page.evaluate(() => localStorage.setItem('/other/firebreak:event:0123456789abcdef:00', 'not ours'));
  await page.reload();
  await expectWorking(page);
  expect(await page.evaluate(() => localStorage.getItem('/other/firebreak:event:0123456789abcdef:00'))).toBe(
    'not ours',
  );
  await visit(page, '/incident/hand-over/');
  await expect(page.getByRole('heading', { name: 'Set aside' })).toHaveCount(0);
});
