// A whole breach, from the first click to the close: two people on two profiles who work apart, hand over by file and merge.

import { type Browser, expect, type Page, test } from '@playwright/test';
import { register, visitEvidence } from './evidence-pieces.ts';
import {
  answer,
  bar,
  box,
  expectTicked,
  keeping,
  openIncident,
  saveIncidentFile,
  sayWhoIAm,
  takeFile,
  tick,
  visit,
} from './journeys.ts';

const CALIFORNIA = 'California: notice to the people affected';

async function profile(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function confirmPause(page: Page, id: string, reader: string, confirmer: string): Promise<void> {
  await visit(page, `/incident/pauses/?pause=${id}`);
  const screen = page.getByRole('dialog');
  await expect(screen).toBeVisible();
  for (const one of await screen.getByRole('checkbox').all())
    if ((await one.getAttribute('aria-checked')) === 'false') await one.click();
  await screen.getByLabel('Read by').fill(reader);
  await screen.getByLabel('Confirmed by').fill(confirmer);
  await screen.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(screen).toHaveCount(0);
  await expect(keeping(page)).toHaveText('Saved');
}

async function countPeople(page: Page, place: string, count: string): Promise<void> {
  await page.getByRole('button', { name: 'Count people of a place' }).click();
  await page.getByLabel('State or country').selectOption(place);
  await page.getByLabel('Number of people').fill(count);
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(keeping(page)).toHaveText('Saved');
}

async function meet(page: Page, title: string, how: string): Promise<void> {
  await page.getByRole('button', { name: `Record as met: ${title}` }).click();
  await page.getByLabel('How: email, form, letter, and to whom').fill(how);
  await page.getByRole('button', { name: 'Record as met', exact: true }).click();
  await expect(page.getByRole('button', { name: `Record as met: ${title}` })).toHaveCount(0);
}

/** The lines of an incident file, without those that only say that a file was saved: each of the two saved other ones. */
function workOf(file: string): readonly string[] {
  return file.split('\n').filter((line) => line.includes('"type":') && !line.includes('"incident-file-saved"'));
}

test('two people work a breach apart, hand over by file, merge, and close it', async ({ browser }) => {
  test.setTimeout(240_000);
  const ada = await profile(browser);
  const ben = await profile(browser);

  await openIncident(ada, 'Till 3 sends customer lists');
  await sayWhoIAm(ada, 'Ada Obi');
  await ada.getByRole('group', { name: 'Is Amazon marketplace data involved?' }).getByLabel('Yes').check();
  await ada.getByRole('group', { name: 'Is information about people involved?' }).getByLabel('Yes').check();
  await visit(ada, '/incident/people/');
  await ada
    .locator('#role-lead')
    .getByRole('button', { name: /^Take it myself/ })
    .click();
  await expect(ada.locator('#role-lead .person')).toHaveText('Ada Obi');
  await confirmPause(ada, 'declare', 'Ada Obi', 'Ben Roy');
  await visit(ada, '/incident/facts/');
  await countPeople(ada, 'us-ca', '501');
  await visit(ada, '/incident/');
  await expect(ada.locator('.clock h3')).toContainText([CALIFORNIA]);
  await visit(ada, '/incident/steps/');
  await tick(ada, 'call-in-team');
  await visitEvidence(ada);
  await register(ada, { 'What it is': 'Disk of till 3', 'Where it was': 'Shop', 'Who collected it': 'Ada Obi' });
  const first = await saveIncidentFile(ada);

  await takeFile(ben, first.path);
  await visit(ben, '/incident/');
  await sayWhoIAm(ben, 'Ben Roy');
  await visit(ben, '/incident/steps/');
  await expectTicked(ben, 'call-in-team');
  await tick(ben, 'take-backups-off-line');
  await visit(ben, '/incident/');
  await meet(ben, 'Amazon: tell its security team', 'Email, sent by Ben Roy');
  await visit(ben, '/incident/people/');
  await ben
    .locator('#role-lead')
    .getByRole('button', { name: /^Hand over/ })
    .click();
  await answer(ben.locator('#role-lead'), await ben.locator('#role-lead form label').innerText(), 'Ben Roy');
  await expect(ben.locator('#role-lead .person')).toHaveText('Ben Roy');

  // Meanwhile the first one goes on alone.
  await visit(ada, '/incident/steps/');
  await tick(ada, 'assign-it-resources');
  await visit(ada, '/incident/');
  await meet(ada, CALIFORNIA, 'Letters to 501 people');

  const fromBen = await saveIncidentFile(ben);
  const fromAda = await saveIncidentFile(ada);
  await takeFile(ada, fromBen.path);
  await takeFile(ben, fromAda.path);
  for (const page of [ada, ben]) {
    await visit(page, '/incident/steps/');
    for (const item of ['call-in-team', 'take-backups-off-line', 'assign-it-resources']) await expectTicked(page, item);
    await visit(page, '/incident/');
    await expect(page.locator('.clock h3')).toContainText(['California: notice to California Attorney General']);
    await expect(page.getByRole('button', { name: 'Record as met: Amazon: tell its security team' })).toHaveCount(0);
    await expect(page.getByText('Incident lead: Ben Roy, since')).toBeVisible();
  }
  expect(workOf((await saveIncidentFile(ada)).text)).toEqual(workOf((await saveIncidentFile(ben)).text));

  await confirmPause(ben, 'close', 'Ben Roy', 'Ada Obi');
  await visit(ben, '/incident/');
  await ben.getByRole('button', { name: 'Close the incident' }).click();
  const form = ben.locator('.close-form');
  await form.getByLabel('Why is it closed?').fill('The intruder is out; letters are sent');
  await form.locator('.must-reason').first().fill('Counsel goes on with it');
  await form.getByRole('button', { name: 'Use the first reason for those that have none' }).click();
  await form.getByRole('button', { name: 'Close the incident' }).click();
  await expect(bar(ben)).toHaveCount(0);

  await takeFile(ada, (await saveIncidentFile(ben)).path);
  await visit(ada, '/incident/');
  await expect(ada.locator('dl.summary').first()).toContainText('The intruder is out; letters are sent');
  await visit(ada, '/incident/steps/');
  await box(ada, 'change-passwords').click();
  await expect(ada.getByRole('alert')).toContainText('This incident is closed.');
  for (const page of [ada, ben]) await page.context().close();
});
