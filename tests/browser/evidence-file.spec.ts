// The fingerprint of a file: of any size, in constant memory, without keeping or sending the content.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, truncate, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openForm, piece, register, visitEvidence } from './evidence-pieces.ts';
import { downloadBy, openIncident, readStorage, textFile, visit, watch } from './journeys.ts';

const MEGABYTE = 1_000_000;
const SECRET = 'the-content-of-the-evidence';

test.setTimeout(240_000);

const outputPath = (name: string) => test.info().outputPath(name);

// They take no room here, but would where somebody copies the results.
test.afterEach(async () => {
  for (const name of ['till-3.img', 'large.img', 'stick.img']) await rm(outputPath(name), { force: true });
});

/** A file that takes no room on the disk, with a few bytes at its end. */
async function sparseFile(path: string, bytes: number): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'w');
  await file.truncate(bytes - SECRET.length);
  await file.write(SECRET, bytes - SECRET.length);
  await file.close();
  return path;
}

async function fileToSha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Begins a fingerprint that takes a while, in the open form. */
async function begin(form: Locator, path: string): Promise<void> {
  await form.getByLabel(/drop it here/).setInputFiles(path);
  await expect(form.getByRole('progressbar', { name: 'Fingerprint' })).toBeVisible();
  await expect(form.getByText(/^[1-9]\d* % · .* of 2\.0 GB · /)).toBeVisible({ timeout: 60_000 });
}

test('makes the fingerprint that sha256sum makes, and never has more than two parts of the file in memory', async ({
  page,
}) => {
  const path = await sparseFile(outputPath('till-3.img'), 100 * MEGABYTE + 1);
  await page.addInitScript(() => {
    const seen = { largest: 0, most: 0, reading: 0 };
    const { slice, arrayBuffer } = Blob.prototype;
    Object.assign(window, { seen });
    Blob.prototype.slice = function (...bounds) {
      const part = slice.apply(this, bounds);
      seen.largest = Math.max(seen.largest, part.size);
      return part;
    };
    Blob.prototype.arrayBuffer = async function () {
      seen.reading += 1;
      seen.most = Math.max(seen.most, seen.reading);
      seen.largest = Math.max(seen.largest, this.size);
      const buffer = await arrayBuffer.call(this);
      seen.reading -= 1;
      return buffer;
    };
    for (const name of ['stream', 'text', 'bytes'])
      Object.defineProperty(Blob.prototype, name, { value: () => Promise.reject(new Error(name)) });
  });
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  const form = await openForm(page);
  await form.getByLabel(/drop it here/).setInputFiles(path);
  await expect(form.getByText('100,000,001 bytes. SHA-256')).toBeVisible({ timeout: 200_000 });
  await expect(form.locator('.sum')).toHaveText(await fileToSha256(path));
  const seen = await page.evaluate(() => (window as unknown as { seen: { largest: number; most: number } }).seen);
  expect(seen.largest).toBeLessThanOrEqual(4 * 1024 * 1024);
  expect(seen.most).toBeLessThanOrEqual(2);
});

test('lets people go on writing, save and cancel while it makes the fingerprint of a large file', async ({ page }) => {
  const path = await sparseFile(outputPath('large.img'), 2000 * MEGABYTE);
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  const form = await openForm(page);
  await begin(form, path);
  await expect(form.getByText(/left$/)).toBeVisible();
  const field = form.getByLabel('What it is');
  await field.pressSequentially('Disk of till 3', { delay: 20 });
  await expect(field).toHaveValue('Disk of till 3');
  await form.getByLabel('Who collected it').fill('Ada Obi');
  await form.getByRole('button', { name: 'Add to the register' }).click();
  await expect(form.getByRole('alert')).toHaveText('The fingerprint is still being made. Wait for it, or cancel it.');
  await form.getByRole('button', { name: 'Cancel the fingerprint' }).click();
  await expect(form.getByText('Cancelled. No fingerprint of large.img was made.')).toBeVisible();
  await expect(form.getByRole('progressbar')).toHaveCount(0);
  await expect(form.getByLabel(/drop it here/)).toBeFocused();
  await expect(field).toHaveValue('Disk of till 3');
  await form.getByRole('button', { name: 'Add to the register' }).click();
  await expect(piece(page, /^E-1 Disk of till 3/)).toContainText('no file');
});

test('says so when the file disappears while it is read, and registers no fingerprint', async ({ page }) => {
  const path = await sparseFile(outputPath('stick.img'), 2000 * MEGABYTE);
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  const form = await openForm(page);
  await begin(form, path);
  await truncate(path, 10);
  await expect(form.getByRole('alert')).toContainText(
    /^The file could not be read any more, after .+ of 2\.0 GB\. .+ No fingerprint was made\./,
  );
  await form.getByLabel('What it is').fill('USB stick');
  await form.getByLabel('Who collected it').fill('Ada Obi');
  await form.getByRole('button', { name: 'Add to the register' }).click();
  await expect(piece(page, /^E-1 USB stick/)).toContainText('no file');
});

test('keeps nothing of the content and sends nothing of it', async ({ page, context }) => {
  const { complaints } = watch(context);
  const sent: string[] = [];
  context.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  await register(page, { 'What it is': 'Log', 'Who collected it': 'Ada Obi' }, textFile(SECRET, 'access.log'));
  await page.reload();
  await expect(piece(page, /^E-1 Log/)).toContainText(createHash('sha256').update(SECRET).digest('hex'));
  expect(JSON.stringify(await readStorage(page))).not.toContain(SECRET);
  expect(sent.filter((request) => request.includes(SECRET))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('says whether a file still has the content that was registered, and writes it into the log', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  await register(page, { 'What it is': 'Log', 'Who collected it': 'Ada Obi' }, textFile(SECRET, 'access.log'));
  const log = piece(page, /^E-1 Log/);
  await log.getByRole('button', { name: 'Check the file' }).click();
  const choose = () => log.getByLabel(/drop it here|Choose another file/);
  await choose().setInputFiles(textFile(`${SECRET}.`, 'access.log'));
  await expect(log.getByRole('alert')).toContainText('It does not match.');
  await expect(log.getByRole('alert')).toContainText('It has 28 bytes; the registered file has 27 bytes.');
  await choose().setInputFiles(textFile(SECRET, 'copy.log'));
  await expect(log.getByText('It matches. copy.log has the content that was registered')).toBeVisible();
  await expect(log.getByRole('alert')).toHaveCount(0);
  await log.getByRole('button', { name: 'Write the result into the log' }).click();
  await expect(log.getByText('It stands in the log.')).toBeVisible();
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line .what').first()).toContainText('copy.log was checked, its SHA-256 matches.');
});

test('saves a manifest that sha256sum accepts, without what was struck', async ({ page }) => {
  const files: Readonly<Record<string, string>> = {
    'access.log': SECRET,
    'E-2/access.log': 'another content',
    'back\\slash “ü”.log': '',
    'struck.log': 'struck',
  };
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  for (const [name, content] of Object.entries(files)) {
    const form = await openForm(page);
    const base = name.split('/').at(-1) ?? '';
    await form.getByLabel('What it is').fill(name);
    await form.getByLabel('Who collected it').fill('Ada Obi');
    await form.getByLabel(/drop it here/).setInputFiles(textFile(content, base));
    await expect(form.getByLabel('File name')).toHaveValue(base);
    await form.getByLabel('File name').fill(name);
    await form.getByRole('button', { name: 'Add to the register' }).click();
    await expect(form).toHaveCount(0);
  }
  const struck = piece(page, /struck\.log/);
  await struck.getByRole('button', { name: /^Strike this record/ }).click();
  await struck.getByLabel('Why is this record wrong?').fill('Not ours');
  await struck.getByLabel('Why is this record wrong?').press('Enter');
  await expect(struck).toHaveCount(0);

  const manifest = await downloadBy(page.getByRole('button', { name: 'Save manifest-sha256.txt' }));
  expect(manifest.name).toBe('manifest-sha256.txt');
  const folder = outputPath('files');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const check = () => spawnSync('sha256sum', ['--check', '--strict', manifest.path], { cwd: folder, encoding: 'utf8' });
  const { error, status, stdout } = check();
  test.skip(error !== undefined, 'There is no sha256sum here.');
  expect(status).toBe(0);
  expect(stdout.match(/: OK$/gm)).toHaveLength(3);
  await writeFile(join(folder, 'access.log'), 'altered');
  expect(check().status).toBe(1);
});

test('warns where two pieces have the same file name and another content', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  const add = (page: Page, content: string) =>
    register(page, { 'What it is': content, 'Who collected it': 'Ada Obi' }, textFile(content, 'access.log'));
  await add(page, 'of the shop');
  await expect(page.getByText('Several pieces have the same file name')).toHaveCount(0);
  await add(page, 'of the database');
  await expect(page.getByText('Several pieces have the same file name: access.log.')).toBeVisible();
});
