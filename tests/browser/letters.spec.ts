// Letters: from facts that are recorded once to a text that may go.

import { expect, type Page, test } from '@playwright/test';
import { choose, countPeople, openFacts } from './fact-steps.ts';
import { downloadBy, visit } from './journeys.ts';
import {
  approve,
  backToLetter,
  blocks,
  changeWords,
  CUSTOMERS,
  fields,
  followLetter,
  guards,
  heldByPolice,
  keep,
  LETTERS,
  noAmazonData,
  oneLine,
  openLetter,
  paragraph,
  savedWords,
  setCompany,
  sheet,
  stamps,
  toldFile,
  writeEverything,
} from './letter-steps.ts';

const line = (page: Page, name: string) => page.locator('.letter-list li', { has: page.getByRole('link', { name }) });

test('a letter goes from facts to a text that may go, and a changed word holds it again', async ({ page }) => {
  test.setTimeout(180_000);
  await setCompany(page);
  await openFacts(page, 'Stolen customer list');
  await choose(page, 'personalInformation', 'Yes');
  for (const [place, number] of [
    ['California (CA)', '600'],
    ['Massachusetts (MA)', '3'],
    ['New York (NY)', '20'],
    ['Texas (TX)', '300'],
  ] as const) {
    await countPeople(page, place, number);
    await expect(page.locator('#q-counts').getByRole('table')).toContainText(place.replace(/ \(.*/, ''));
  }
  await visit(page, LETTERS);
  await expect(line(page, CUSTOMERS)).toContainText(/DRAFT\s*\d things stand in its way/);
  await followLetter(page, CUSTOMERS);

  await expect(blocks(page).first()).toContainText('Nobody has said on whose behalf this goes');
  await page.getByRole('radio', { name: 'Our own legal duty' }).check();
  await expect(guards(page)).not.toContainText('on whose behalf this goes');
  await expect(guards(page)).toContainText('Amazon may review form and content of what names its data.');
  await expect(sheet(page)).toContainText('[still to be written: What happened]');
  await writeEverything(page);
  await expect(sheet(page)).not.toContainText('[still to be written');
  await expect(blocks(page)).toHaveCount(1);
  await expect(stamps(page)).toHaveText(['DRAFT. Not approved. Do not send.']);

  await approve(page);
  await expect(page.getByRole('heading', { name: 'Nothing stands in its way' })).toBeVisible();
  await expect(stamps(page)).toHaveCount(0);
  const { name } = await downloadBy(page.getByRole('button', { name: 'Save text' }));
  expect(name).toMatch(/^FIELDS-customers-initial-[0-9a-f]{8}-\d{4}-\d\d-\d\d\.txt$/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing stands in its way' })).toBeVisible();

  await changeWords(page);
  await keep(page, paragraph(page, 'What Happened: compromised'), 'Information about you was taken. We are sorry.');
  await expect(blocks(page)).toHaveCount(1);
  await expect(blocks(page)).toContainText('Counsel approved another text, not exactly this one.');
  await expect(guards(page)).toContainText('Of another text than this one.');
  await page.getByRole('link', { name: 'All letters' }).click();
  await expect(line(page, CUSTOMERS)).toContainText(/DRAFT\s*1 thing stands in its way, made 1 time/);
});

test('a fact that changes after the approval holds the letter again', async ({ page }) => {
  await setCompany(page);
  await openLetter(page);
  await writeEverything(page);
  await approve(page);
  await expect(page.getByRole('heading', { name: 'Nothing stands in its way' })).toBeVisible();
  await visit(page, '/incident/facts/');
  await choose(page, 'socialSecurity', 'Yes');
  await visit(page, `${LETTERS}#customers-initial`);
  await expect(blocks(page)).toContainText(['Counsel approved another text, not exactly this one.']);
});

test('each state gets what its law asks for, and Massachusetts nothing about the nature of the breach', async ({
  page,
}) => {
  await openLetter(page);
  await keep(page, fields(page).locator('form', { hasText: 'What happened' }).first(), 'A thief copied the list.');
  const states = page.getByRole('group', { name: 'For people of' });
  await expect(states.getByRole('radio')).not.toHaveCount(1);
  await states.getByRole('radio', { name: /California/ }).check();
  await expect(sheet(page).locator('.sheet-title')).toHaveText('Notice of Data Breach');
  await expect(sheet(page).getByRole('heading', { level: 4 })).toHaveText([
    'What Happened',
    'What Information Was Involved',
    'What We Are Doing',
    'What You Can Do',
    'For More Information',
  ]);
  await expect(sheet(page)).toContainText('A thief copied the list.');
  await states.getByRole('radio', { name: /Massachusetts/ }).check();
  await expect(sheet(page)).not.toContainText('A thief copied the list.');
  await expect(sheet(page)).toContainText('You have the right to file a police report');
  await page.getByText(/^What the law asks for here/).click();
  await expect(page.getByText(/^Massachusetts forbids: /)).toBeVisible();
  await expect(page.getByRole('row', { name: /Mass\. Gen\. Laws/ }).first()).toBeVisible();
});

test('an edit is there after a reload, a paragraph that was left out comes back, and what a law asks for is missed', async ({
  page,
}) => {
  await openLetter(page);
  await changeWords(page);
  const opening = paragraph(page, 'What Happened: opening');
  await opening.getByRole('textbox').fill('This is {{company.nmae}}.');
  await opening.getByRole('button', { name: 'Keep' }).click();
  await expect(opening.getByRole('alert')).toContainText('There is no field “company.nmae”.');
  await expect(opening.getByRole('textbox')).toHaveValue('This is {{company.nmae}}.');
  await keep(
    page,
    opening,
    'This notice of {{letter.date}} is about your data at {{company.name}}.\n\nWe know this today:\n- somebody got in\n- we shut the door',
  );

  await page.reload();
  await expect(sheet(page)).toContainText('is about your data at [not set: Company].');
  await expect(sheet(page).getByRole('listitem').filter({ hasText: 'we shut the door' })).toBeVisible();

  await changeWords(page);
  const when = paragraph(page, 'What Happened: breach date');
  await when.getByRole('button', { name: 'Leave it out' }).click();
  await expect(when).toContainText('Left out of the letter.');
  await expect(guards(page)).toContainText('California asks for it and the text does not say it');
  await when.getByRole('button', { name: 'Back to the first words' }).click();
  await expect(when.getByRole('textbox')).toHaveValue('When it took place: {{breach.dates}}.');
  await keep(page, when, 'It took place not long ago.');
  await expect(guards(page)).toContainText('California asks for it and the text does not say it');
  await keep(page, when, 'It took place {{breach.dates}}, as far as we know.');
  await expect(guards(page)).not.toContainText('California asks for it and the text does not say it: date');
  await backToLetter(page);
  await expect(sheet(page)).toContainText(/It took place not yet known as of \w+ \d+, \d{4}, as far as we know\./);
});

test('a delay that law enforcement asked for marks the letter HELD, on its stamp and nowhere in its words', async ({
  page,
}) => {
  await openLetter(page, CUSTOMERS, toldFile([noAmazonData, heldByPolice]));
  await expect(stamps(page).first()).toHaveText('HELD. Law enforcement asked us to wait.');
  await expect(sheet(page)).not.toContainText('Springfield police');
  const { name, text } = await downloadBy(page.getByRole('button', { name: 'Save text' }));
  expect(name).toMatch(/^DRAFT-/);
  expect(text.split('\n')[0]).toContain('HELD');
  expect(text).not.toMatch(/Springfield police|Officer Roe|Interviews/);
  await visit(page, LETTERS);
  await expect(line(page, CUSTOMERS)).toContainText('HELD');
  await expect(line(page, 'Notice to a regulator')).toContainText('DRAFT');
  await visit(page, '/incident/');
  await page.getByRole('button', { name: /^Release: Law enforcement/ }).click();
  await page.getByLabel('Who released it, and how').fill('Officer Roe, by telephone');
  await page.getByLabel('Who released it, and how').press('Enter');
  await expect(page.getByRole('button', { name: /^Release: Law enforcement/ })).toHaveCount(0);
  await visit(page, `${LETTERS}#customers-initial`);
  await expect(stamps(page)).toHaveText(['DRAFT. Not approved. Do not send.']);
  await expect(sheet(page)).not.toContainText('HELD');
});

test('a letter on Amazon’s behalf waits for its written request and for its answer', async ({ page }) => {
  await openLetter(page, CUSTOMERS, toldFile());
  await page.getByRole('radio', { name: 'On Amazon’s behalf' }).check();
  await expect(guards(page)).toContainText('no written request of Amazon is recorded');
  await guards(page).getByRole('button', { name: 'Record Amazon’s written request' }).click();
  const form = page.getByRole('form', { name: 'Record Amazon’s written request' });
  await form.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('Say who agreed.');
  await form.getByLabel('Who at Amazon asked').fill('Security desk');
  await form.getByLabel(/^Where it can be found/).fill('Case 7');
  await form.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(guards(page)).toContainText('Asked for by Amazon: Security desk');
  await expect(guards(page)).not.toContainText('no written request of Amazon is recorded');
  await expect(guards(page)).toContainText('Amazon has not accepted the form and content');
});

for (const [form, ways] of [
  ['Letter', ['Save text', 'Save HTML']],
  ['Email', ['Save text', 'Save HTML', 'Save as an email draft']],
  ['Phone script', ['Save text', 'Save HTML']],
] as const)
  test(`saves the words of the page as they are, and names the file a draft: ${form}`, async ({ page }) => {
    await openLetter(page, CUSTOMERS, toldFile([noAmazonData], 'exercise'));
    await page.getByRole('radio', { name: form, exact: true }).check();
    await expect(stamps(page).first()).toHaveText('EXERCISE. Not real. Do not send.');
    const shown = await sheet(page).locator('.sheet-block').allInnerTexts();
    for (const way of ways) {
      const { name, text } = await downloadBy(page.getByRole('button', { name: way }));
      expect(name).toMatch(/^EXERCISE-DRAFT-customers-initial/);
      expect(text).toContain('EXERCISE');
      const saved = savedWords(way, text);
      for (const block of shown.filter((each) => !each.includes('of the recipient') && !each.includes('Code for')))
        expect(saved).toContain(oneLine(block));
    }
    await visit(page, '/incident/log/');
    await expect(page.locator('.log-line .what').first()).toContainText(/customers/i);
  });
