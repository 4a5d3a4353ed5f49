// Sealing with a passphrase: what leaves is opened by age and by Firebreak, and the passphrase is kept nowhere.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { unzipSync } from 'fflate';
import { hasAgeCommand, openByAge } from '../documents/age-command.ts';
import { expectNoViolations } from './axe.ts';
import { chooseSealed, openSealed, openSealing, saveBundle, seal, visitBundle, wordsOf } from './bundle-steps.ts';
import { bar, keeping, note, openIncident, readStorage, saveIncidentFile, visit, watch } from './journeys.ts';

test.setTimeout(180_000);

/** Whoever carries the file reads its name: it says nothing of the incident. */
const NEUTRAL_NAME = /^firebreak-[0-9a-f]{8}-\d{4}-\d\d-\d\d\.age$/;
const OWN = 'nine blue herons, one late ferry';

test('seals the bundle with ten words that are shown once, and opens it elsewhere', async ({
  page,
  browser,
  baseURL,
}) => {
  const { requests, complaints } = watch(page.context());
  await openIncident(page, 'Strange sign-in');
  const form = await openSealing(page);
  const words = await wordsOf(form);
  expect(words).toHaveLength(10);
  expect(words.every((word) => wordlist.includes(word))).toBe(true);
  await form.getByRole('button', { name: 'Seal and save the bundle' }).click();
  await expect(form.getByRole('alert')).toContainText('Say first that you have written the passphrase down.');
  await expect(form.getByLabel('I have written the passphrase down')).toBeFocused();
  expect(await wordsOf(form)).toEqual(words);

  const sealed = await seal(form);
  expect(sealed.name).toMatch(NEUTRAL_NAME);
  await expect(page.getByText('The passphrase is gone from this screen')).toBeVisible();
  await expect(page.locator('.passphrase')).toHaveCount(0);
  await page.getByRole('button', { name: 'Seal it again' }).click();
  expect(await wordsOf(page.locator('.seal-form'))).not.toEqual(words);

  const passphrase = words.join('-');
  const kept = JSON.stringify(await readStorage(page)) + (await saveIncidentFile(page)).text;
  for (const secret of [passphrase, words.join(' '), words.slice(0, 3).join('-')]) expect(kept).not.toContain(secret);
  expect(kept).toContain('Evidence bundle, sealed');
  expect(requests.filter((address) => new URL(address).origin !== new URL(page.url()).origin)).toEqual([]);
  expect(complaints).toEqual([]);

  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const opened = await decrypter.decrypt(sealed.content);
  expect(Object.keys(unzipSync(opened))).toContain('incident-file.txt');

  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  const field = await chooseSealed(other, sealed.content);
  await openSealed(other, field, ` ${words.join('  ').toUpperCase()}`);
  await expect(other.getByRole('progressbar', { name: 'Opening the sealed file' })).toBeVisible();
  const take = other.getByRole('button', { name: 'Open it as a new incident' });
  await expect(take).toBeFocused({ timeout: 60_000 });
  await take.click();
  await expect(bar(other)).toContainText('Strange sign-in');
  expect(JSON.stringify(await readStorage(other))).not.toContain(words[0] + '-');
  await other.context().close();
});

test('is opened by the age command', async ({ page }, info) => {
  test.skip(!hasAgeCommand, 'age or Python is not installed.');
  await openIncident(page, 'Strange sign-in');
  const form = await openSealing(page);
  const words = await wordsOf(form);
  const { path } = await seal(form);
  const out = info.outputPath('bundle.zip');
  expect(openByAge(path, out, words.join('-'))).toBe(0);
  expect(Object.keys(unzipSync(readFileSync(out)))).toContain('manifest-sha256.txt');
});

test('seals the incident file alone, with a passphrase of one’s own', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, '/incident/hand-over/');
  await page.getByText('Save it sealed with a passphrase').click();
  const form = page.locator('.seal-form');
  await form.getByLabel('One of your own').check();
  await form.getByLabel(/^Your passphrase/).fill('too short');
  await form.getByRole('button', { name: 'Seal and save the incident file' }).click();
  await expect(form.getByRole('alert')).toContainText('That has 9 characters; use at least 15.');
  await form.getByLabel(/^Your passphrase/).fill(OWN);
  const sealed = await seal(form);
  expect(sealed.name).toMatch(NEUTRAL_NAME);
  await expect(page.getByText('The passphrase is gone from this screen')).toBeVisible();
  await expect(page.locator('dl.summary').first()).toContainText('Nothing new');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(OWN);
  expect(await decrypter.decrypt(sealed.content, 'text')).toMatch(/^firebreak-incident-file 1 /);
  expect(JSON.stringify(await readStorage(page))).not.toContain('herons');

  const field = await chooseSealed(page, sealed.content, 'incident.txt.age');
  await openSealed(page, field, OWN);
  await expect(page.getByText('This browser has all of them already.')).toBeVisible({ timeout: 60_000 });
});

test('says in a sentence why a file does not open, and keeps what was typed', async ({ page }) => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(OWN);
  encrypter.setScryptWorkFactor(10);
  const file = new Uint8Array(await encrypter.encrypt('firebreak-incident-file 1 a1b2c3d4e5f60718\n'));
  const forKey = new Encrypter();
  forKey.addRecipient(await identityToRecipient(await generateX25519Identity()));
  const latin1 = new TextDecoder('latin1').decode(file);
  const tooMuch = Uint8Array.from(latin1.replace(' 10\n', ' 22\n'), (character) => character.charCodeAt(0));
  for (const [content, words] of [
    [file.slice(0, -1), 'The passphrase is right, but the file is cut off or was altered'],
    [file.slice(0, 40), 'The beginning of this file is damaged or cut off.'],
    [new Uint8Array(await forKey.encrypt('x')), 'not sealed with a passphrase but for somebody’s key'],
    [tooMuch, 'work factor 22, which takes more memory than a browser gives'],
    [new TextEncoder().encode('age-encryption.org/v2\n'), 'sealed by a later version of age'],
    [file, 'This file is cut off: it stops at line 1'],
  ] as const) {
    const field = await chooseSealed(page, content);
    await openSealed(page, field, OWN);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('alert')).toContainText('Nothing here was changed.');
  }
  const field = await chooseSealed(page, file);
  await openSealed(page, field, '');
  await expect(page.getByRole('alert')).toHaveText('Type the passphrase.');
  await openSealed(page, field, 'somebody else’s');
  await expect(page.getByRole('alert')).toContainText('This passphrase does not open the file.');
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('somebody else’s');
  expect(await readStorage(page)).toEqual({});
});

test('says EXERCISE in the name of a sealed file, and nothing else of the incident', async ({ page }) => {
  await openIncident(page, 'A drill', 'exercise');
  const { name } = await seal(await openSealing(page));
  expect(name).toMatch(/^firebreak-EXERCISE-[0-9a-f]{8}-\d{4}-\d\d-\d\d\.age$/);
});

test('keeps the passphrase off paper', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  const form = await openSealing(page);
  await page.emulateMedia({ media: 'print' });
  await expect(form).toBeHidden();
});

for (const width of [360, 1440])
  test(`has no violation that axe finds on the page for handing over, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openIncident(page, 'Strange sign-in');
    const encrypter = new Encrypter();
    encrypter.setPassphrase(OWN);
    encrypter.setScryptWorkFactor(10);
    const field = await chooseSealed(
      page,
      new Uint8Array(await encrypter.encrypt('x')),
      `${'long-name-'.repeat(12)}.age`,
    );
    await openSealed(page, field, 'somebody else’s');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByText('Save it sealed with a passphrase').click();
    await expect(page.locator('.passphrase li')).toHaveCount(10);
    await expectNoViolations(page, 'sealing, and a passphrase that is wrong');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: test.info().outputPath('sealing.png'), fullPage: true });
  });

test('leaves the page alive while it seals', async ({ page, context }) => {
  test.setTimeout(180_000);
  await openIncident(page, 'Strange sign-in');
  const form = await openSealing(page);
  await form.getByLabel('I have written the passphrase down').check();
  // How often the page is drawn while the progress shows: a page that stands still is not drawn at all.
  await page.evaluate(() => {
    const drawn = Object.assign(window, { drawnCount: 0 });
    const look = () => {
      if (document.querySelector('progress')) drawn.drawnCount += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  await form.getByRole('button', { name: 'Seal and save the bundle' }).click();
  await expect(page.getByText('Sealing.', { exact: false }).first()).toBeVisible();
  // What somebody writes in another tab arrives here and is saved meanwhile.
  const other = await context.newPage();
  await visit(other, '/incident/log/');
  await note(other, 'Written while a bundle is sealed');
  await expect(keeping(other)).toHaveText('Saved');
  await page.bringToFront();
  await expect(page.getByText('Handed to your browser’s downloads')).toBeVisible({ timeout: 120_000 });
  const drawnCount = await page.evaluate(() => (window as unknown as { drawnCount: number }).drawnCount);
  expect(drawnCount).toBeGreaterThan(20);
  await visit(page, '/incident/log/');
  await expect(page.locator('.what', { hasText: 'Written while a bundle is sealed' })).toBeVisible();
});

test('is cancelled without a trace, and can be saved after all', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  const form = await openSealing(page);
  await form.getByLabel('I have written the passphrase down').check();
  await form.getByRole('button', { name: 'Seal and save the bundle' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was saved.')).toBeVisible();
  await visitBundle(page);
  expect((await saveIncidentFile(page)).text).not.toContain('fingerprint-shared');
  expect((await saveBundle(page)).name).toContain('bundle');
});
