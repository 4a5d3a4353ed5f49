// Progress through triage, what goes grey, what two tabs do, what a closed incident shows, and hostile text.

import { expect, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { bar, keeping, openIncident, sayWhoIAm, startIncident, visit } from './journeys.ts';
import { choose, countPeople, FACTS, openFacts, openForm, option, readLog, record, row } from './fact-steps.ts';

const HOSTILE = '</p><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

test('says how much is answered, and leads to the next open question by the keyboard', async ({ page }) => {
  await openFacts(page, 'Progress');
  const progress = page.locator('.fact-progress');
  await expect(progress).toContainText(/^0 of \d+ answered\./);
  await expect(progress).toContainText('Not yet known counts as yes wherever that is the safe side.');
  const next = progress.getByRole('link', { name: 'Next unanswered' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(option(page, 'amazonData', 'Not yet known')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(option(page, 'amazonData', 'Yes')).toBeChecked();
  await expect(progress).toContainText(/^1 of \d+ answered\./);
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(option(page, 'ongoing', 'Not yet known')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(option(page, 'ongoing', 'No')).toBeChecked();
  await expect(progress).toContainText(/^2 of \d+ answered\./);
  await page.getByRole('region', { name: 'How the data was kept' }).getByRole('link').click();
  await expect(option(page, 'encrypted', 'Not yet known')).toBeFocused();
  await expect(option(page, 'encrypted', 'Not yet known')).toBeInViewport();
});

test('makes grey what another answer makes needless, with the reason, and asks again when it changes', async ({
  page,
}) => {
  await openFacts(page, 'Grey');
  await choose(page, 'personalInformation', 'Yes');
  await choose(page, 'health', 'Yes');
  await choose(page, 'personalInformation', 'No');
  for (const id of ['name', 'socialSecurity', 'minors']) {
    await expect(row(page, id)).toContainText('Personal information is recorded as not involved.');
    await expect(option(page, id, 'Yes')).toBeDisabled();
  }
  await expect(row(page, 'personalInformation')).toContainText('recorded as yes: Health information');
  await expect(row(page, 'counts')).toContainText('Personal information is recorded as not involved.');
  await expect(row(page, 'counts').getByRole('button')).toHaveCount(0);
  await expect(row(page, 'malware')).not.toContainText('recorded as not involved');
  await choose(page, 'personalInformation', 'Not yet known');
  await expect(option(page, 'name', 'Yes')).toBeEnabled();
  await expect(option(page, 'health', 'Yes')).toBeChecked();

  await choose(page, 'gotIn', 'No');
  await expect(row(page, 'accountOnly')).toContainText('It is recorded that nobody got in.');
  await choose(page, 'encrypted', 'No');
  await expect(option(page, 'keyTaken', 'Yes')).toBeDisabled();
  await choose(page, 'ongoing', 'Yes');
  await expect(row(page, 'ended')).toContainText('It is recorded as still going on.');
});

test('asks what the company is, for this incident', async ({ page }) => {
  await openFacts(page, 'Sector');
  const company = page.getByRole('region', { name: 'What the company is' });
  await expect(company.getByRole('radiogroup')).not.toHaveCount(0);
  await choose(page, 'sector-bank', 'No');
  await page.reload();
  await expect(option(page, 'sector-bank', 'No')).toBeChecked();
  expect((await readLog(page))[0]).toBe('Sector bank: no');
});

test('keeps what two tabs record about one fact, and shows both the later one', async ({ page, context }) => {
  await openFacts(page, 'One fact, two tabs');
  const other = await context.newPage();
  await visit(other, FACTS);
  await Promise.all([option(page, 'malware', 'Yes').click(), option(other, 'malware', 'No').click()]);
  for (const tab of [page, other]) await expect(bar(tab)).toContainText('3 changes');
  for (const tab of [page, other]) await expect(keeping(tab)).toHaveText('Saved');
  const shown = await option(page, 'malware', 'Yes').isChecked();
  await expect(option(other, 'malware', shown ? 'Yes' : 'No')).toBeChecked();
  const log = await readLog(page);
  expect(log.filter((line) => line.startsWith('Malware: ')).sort()).toEqual(['Malware: no', 'Malware: yes']);
});

test('shows what two tabs disagree about until somebody records it again', async ({ page, context }) => {
  await openIncident(page, 'Disagreement');
  await sayWhoIAm(page, 'Ada Obi');
  // A tab that does not hear the others, as on a second device.
  const deaf = await context.newPage();
  await deaf.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  await deaf.addInitScript(() => delete (window as { BroadcastChannel?: unknown }).BroadcastChannel);
  for (const tab of [page, deaf]) await visit(tab, FACTS);
  await choose(page, 'malware', 'No');
  await option(deaf, 'malware', 'Yes').click();
  await expect(keeping(deaf)).toHaveText('Saved');
  await page.reload();
  await expect(row(page, 'malware')).toContainText(
    /Two people disagree\. Ada Obi: No, .*; then Ada Obi: Yes, .*, without having seen it\./,
  );
  await expect(option(page, 'malware', 'Yes')).toBeChecked();
  await row(page, 'malware').getByRole('button', { name: 'It is: Yes' }).click();
  await expect(row(page, 'malware')).not.toContainText('Two people disagree');
  await page.reload();
  await expect(option(page, 'malware', 'Yes')).toBeChecked();
  await expect(row(page, 'malware')).not.toContainText('Two people disagree');
});

test('does not overwrite what somebody types when another tab changes it, and says so', async ({ page, context }) => {
  await openIncident(page, 'Meanwhile');
  await sayWhoIAm(page, 'Ada Obi');
  await visit(page, FACTS);
  const other = await context.newPage();
  await visit(other, FACTS);
  const form = await openForm(page, 'impact', 'Write it down');
  await form.getByLabel('What may it lead to?').fill('Angry customers');
  const theirs = await openForm(other, 'impact', 'Write it down');
  await theirs.getByLabel('What may it lead to?').fill('A fine');
  await record(theirs);
  await expect(form.getByRole('alert')).toHaveText(
    'Changed meanwhile to “A fine” by Ada Obi. What you typed is still here.',
  );
  await expect(form.getByLabel('What may it lead to?')).toHaveValue('Angry customers');

  const grounds = await openForm(page, 'malware', 'Who says so?');
  await grounds.getByLabel('Who says so').fill('Ben Roy');
  await choose(other, 'malware', 'Yes');
  await expect(grounds.getByRole('alert')).toContainText('Changed meanwhile to Yes by Ada Obi.');
  await expect(grounds.getByLabel('Who says so')).toHaveValue('Ben Roy');

  await record(form);
  await expect(row(other, 'impact').locator('.words')).toHaveText('Angry customers');
  await expect(row(other, 'impact')).not.toContainText('Two people disagree');
});

test('shows everything and offers nothing while the incident is closed', async ({ page }) => {
  await openFacts(page, 'Closed');
  await choose(page, 'malware', 'No');
  await countPeople(page, 'California (CA)', '501');
  await expect(row(page, 'counts')).toContainText('501 people in 1 place');
  await visit(page, '/incident/');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  await page.getByLabel('Why is it closed?').fill('Done');
  const form = page.locator('.close-form');
  await form.getByLabel('Why is it closed?').waitFor();
  for (const field of await form.locator('.must-reason').all()) await field.fill('Not needed');
  await form.getByRole('button', { name: 'Close the incident' }).click();
  await expect(bar(page)).toHaveCount(0);
  await visit(page, FACTS);
  await expect(page.getByText('This incident is closed. Reopen it in the room to write on.')).toBeVisible();
  await expect(option(page, 'malware', 'No')).toBeChecked();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await expect(page.locator('main input:enabled')).toHaveCount(0);
  await expect(row(page, 'counts')).toContainText('501 people in 1 place');
});

test('shows hostile text as text', async ({ page }) => {
  await page.goto('/incident/');
  await startIncident(page, 'Hostile');
  await sayWhoIAm(page, HOSTILE);
  await visit(page, FACTS);
  const grounds = await openForm(page, 'malware', 'Who says so?');
  await grounds.getByLabel('Who says so').fill(HOSTILE);
  await grounds.getByLabel('On what ground').fill(HOSTILE);
  await choose(page, 'malware', 'Yes');
  await expect(row(page, 'malware').locator('.recorded')).toContainText(`Said by ${HOSTILE}. Ground: ${HOSTILE}`);
  const text = await openForm(page, 'impact', 'Write it down');
  await text.getByLabel('What may it lead to?').fill(HOSTILE);
  await record(text);
  await expect(row(page, 'impact').locator('.words')).toHaveText(HOSTILE);
  const table = await openForm(page, 'counts', 'Paste a table');
  await table.getByLabel('A place and a number in each line').fill(`${HOSTILE} 5`);
  await record(table);
  await expect(table.getByRole('listitem')).toContainText('<img src=x');
  await page.reload();
  await expect(row(page, 'impact').locator('.words')).toHaveText(HOSTILE);
  await expect(page.locator('img, [onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

for (const width of [360, 1440])
  test(`has no violation that axe finds with forms open and problems shown, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openFacts(page, 'Axe');
    await choose(page, 'gotIn', 'No');
    await countPeople(page, 'California (CA)', '501');
    await option(page, 'personalInformation', 'No').click();
    await record(await openForm(page, 'malware', 'Who says so?'));
    await record(await openForm(page, 'began', 'Say when'));
    await record(await openForm(page, 'discovery', 'Write it down'));
    await record(await openForm(page, 'counts', 'Count people of a place'));
    const severity = row(page, 'severity');
    await severity.getByRole('button', { name: 'Set another severity' }).click();
    await severity.getByRole('button', { name: 'Set the severity' }).click();
    await expect(page.getByRole('alert')).toHaveCount(6);
    await expectNoViolations(page, 'facts');
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths).toEqual([width, width]);
  });
