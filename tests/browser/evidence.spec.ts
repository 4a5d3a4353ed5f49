// The register of evidence: pieces, their chain of custody, corrections, and what is wrong with what was typed.

import { expect, test } from '@playwright/test';
import { handOver, openForm, piece, register, visitEvidence } from './evidence-pieces.ts';
import { answer, eventLine, fileOf, openIncident, sayWhoIAm, sha256, takeFile, textFile, visit } from './journeys.ts';

const DISK = { 'What it is': 'Disk of till 3', 'Where it was': 'Shop, till 3', 'Who collected it': 'Ada Obi' };

test('says how to handle evidence before anything is registered, and with the words of the policy', async ({
  page,
}) => {
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  await expect(page.getByText('Nothing is registered yet.')).toBeVisible();
  const care = page.getByRole('complementary', { name: 'Before you touch anything' });
  for (const rule of ['Isolate, do not switch off.', 'Copy before you look.', 'One person handles it.'])
    await expect(care).toContainText(rule);
  await care.getByRole('link', { name: 'data policy, section 9' }).click();
  await expect(page.getByRole('heading', { name: 'Protect digital evidence' })).toBeInViewport();
});

test('keeps a piece and its hand-overs after a reload, shows them in another tab and in the log', async ({
  page,
  context,
}) => {
  await openIncident(page, 'Strange sign-in');
  await sayWhoIAm(page, 'Ada Obi');
  const other = await context.newPage();
  for (const tab of [page, other]) await visitEvidence(tab);
  const form = await openForm(page);
  await expect(form.getByLabel('Label')).toHaveValue('E-1');
  await expect(form.getByLabel('Who collected it')).toHaveValue('Ada Obi');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Register a piece of evidence' })).toBeFocused();

  await register(page, { ...DISK, How: 'Write blocker, Ben Roy watched', 'Where it is kept': 'Safe, bag 17' });
  await expect(page.getByText('E-1 is in the register.')).toBeVisible();
  await expect(piece(other, /^E-1 Disk of till 3/)).toContainText('Safe, bag 17', { timeout: 1000 });
  await handOver(other, /^E-1/, 'Ben Roy', true);
  await handOver(page, /^E-1/, 'Cleo Day, Example Forensics', false);

  for (const tab of [page, other]) {
    await tab.reload();
    const disk = piece(tab, /^E-1 Disk of till 3/);
    await expect(disk.locator('.holder')).toHaveText('Has it now Cleo Day, Example Forensics');
    await expect(disk.locator('.chain li')).toContainText([
      'Collected by Ada Obi',
      'From Ada Obi to Ben Roy, sealed',
      'From Ben Roy to Cleo Day, Example Forensics, not sealed',
    ]);
    await expect(disk.locator('.has-it')).toHaveCount(1);
    await expect(disk.locator('.chain li').last()).toContainText('has it now');
    await expect(disk.getByText('A gap:')).toHaveCount(0);
  }
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line .what').first()).toContainText('from Ben Roy to Cleo Day');
});

test('strikes a wrong hand-over and a wrong record with a reason, and keeps both readable', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  await register(page, DISK);
  await handOver(page, /^E-1/, 'Ben Roy', true);
  const disk = piece(page, /^E-1/);
  await disk.getByRole('button', { name: /^Strike this hand-over/ }).click();
  await disk.getByLabel('Why is this hand-over wrong?').press('Enter');
  await expect(disk.getByRole('alert')).toHaveText('Say why, in a few words. The reason goes into the log.');
  await answer(disk, 'Why is this hand-over wrong?', 'It never left the safe');
  await expect(disk.locator('.holder')).toContainText('Ada Obi');
  await expect(disk.getByRole('list', { name: 'Struck hand-overs' })).toContainText('It never left the safe');

  await disk.getByRole('button', { name: /^Strike this record/ }).click();
  await answer(disk, 'Why is this record wrong?', 'It is the disk of till 4');
  await expect(piece(page, /^E-1/)).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.struck-records')).toContainText('It is the disk of till 4');
  await expect(page.locator('.struck-records s')).toContainText('Disk of till 3');
  const form = await openForm(page);
  await expect(form.getByLabel('Label')).toHaveValue('E-2');
});

test('says at the field what is wrong with a piece, and leaves what was typed', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  const form = await openForm(page);
  const add = form.getByRole('button', { name: 'Add to the register' });
  await form.getByLabel('How').fill('By hand');
  await add.click();
  await expect(form.locator('.slot-what').getByRole('alert')).toContainText('Say what it is');
  await expect(form.getByLabel('What it is')).toBeFocused();
  await form.getByLabel('What it is').fill('Memory of till 3');
  await form.getByLabel('Who collected it').fill('  ');
  await add.click();
  await expect(form.locator('.slot-collector').getByRole('alert')).toHaveText('Write a name.');
  await form.getByLabel('Who collected it').fill('Ada Obi');
  await form.getByLabel('When, if not now').fill('2190-01-01T10:00');
  await add.click();
  await expect(form.locator('.slot-collected').getByRole('alert')).toContainText('That time has not come yet.');
  await expect(form.getByLabel('When, if not now')).toBeFocused();
  await expect(form.getByLabel('How')).toHaveValue('By hand');
  await form.getByLabel('When, if not now').fill('');
  await add.click();
  await expect(piece(page, /^E-1 Memory of till 3/)).toContainText('not yet known');
});

test('says at the field what is wrong with a hand-over, and leaves what was typed', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  await register(page, DISK);
  const disk = piece(page, /^E-1/);
  await disk.getByRole('button', { name: 'Hand over' }).click();
  const record = disk.getByRole('button', { name: 'Record the hand-over' });
  const alert = (slot: string) => disk.locator(`.slot-${slot}`).getByRole('alert');
  await expect(disk.getByLabel('From')).toHaveValue('Ada Obi');
  await record.click();
  await expect(alert('to')).toContainText('Write who takes it over');
  await disk.getByRole('textbox', { name: 'To' }).fill('Ben Roy');
  await record.click();
  await expect(alert('why')).toContainText('Say why');
  await disk.getByLabel('Why').fill('To counsel');
  await record.click();
  await expect(alert('sealed')).toHaveText('Say whether it was sealed when it changed hands.');
  await disk.getByLabel('Sealed', { exact: true }).check();
  await disk.getByLabel('When, if not now').fill('2020-01-01T10:00');
  await record.click();
  await expect(alert('handed')).toContainText('It cannot change hands before it was collected.');
  await disk.getByLabel('When, if not now').fill('2190-01-01T10:00');
  await record.click();
  await expect(alert('handed')).toContainText('That time has not come yet.');
  await expect(disk.getByLabel('Why')).toHaveValue('To counsel');
  await disk.getByLabel('When, if not now').fill('');
  await disk.getByLabel('From').fill('Dan Eze');
  await record.click();
  await expect(disk.getByText('A gap: by this chain Ada Obi had it before, not Dan Eze.')).toBeVisible();
});

test('tells two pieces apart that got the same label on two devices', async ({ page }) => {
  const incident = '0123456789abcdef';
  const opened = eventLine(incident, 'incident-opened', { title: 'Two devices', kind: 'real' });
  const collected = (what: string) =>
    eventLine(
      incident,
      'evidence-collected',
      {
        label: 'E-1',
        what,
        place: '',
        collector: 'Ada Obi',
        how: '',
        keptAt: '',
        file: '',
        size: null,
        sha256: null,
      },
      { after: [sha256(opened)] },
    );
  const [disk, phone] = [collected('Disk of till 3'), collected('Phone of the lead')];
  await takeFile(page, textFile(fileOf(incident, [opened, disk])));
  await takeFile(page, textFile(fileOf(incident, [opened, phone])));
  await visitEvidence(page);
  const rows = page.getByRole('table').getByRole('rowheader');
  await expect(rows).toHaveText(
    [disk, phone]
      .toSorted()
      .map((line) => `E-1 (${sha256(line).slice(0, 4)})`)
      .toSorted(),
    {
      useInnerText: true,
    },
  );
  await handOver(page, /^E-1 Phone of the lead/, 'Ben Roy', true);
  await expect(piece(page, /^E-1 Disk of till 3/).locator('.holder')).toContainText('Ada Obi');
  const form = await openForm(page);
  await expect(form.getByLabel('Label')).toHaveValue('E-2');
});

test('shows everything of a closed incident and offers no way to change it', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitEvidence(page);
  await register(page, DISK);
  await visit(page, '/incident/');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  await page.getByLabel('Why is it closed?').fill('Over');
  const reasons = page.locator('.must-reason');
  if ((await reasons.count()) > 0) {
    await reasons.first().fill('An exercise of the test');
    await page.getByRole('button', { name: 'Use the first reason for those that have none' }).click();
  }
  await page.locator('.close-form').getByRole('button', { name: 'Close the incident' }).click();
  await expect(page.locator('.close-form')).toHaveCount(0);
  await visitEvidence(page);
  await expect(page.getByText('This incident is closed. Reopen it in the room to write on.')).toBeVisible();
  await expect(piece(page, /^E-1 Disk of till 3/)).toBeVisible();
  for (const name of [/^Register/, /^Hand over/, /^Strike/])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
});
