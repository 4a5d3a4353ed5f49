// The contact book: kept for the company, apart from every incident.

import { expect, test } from '@playwright/test';
import { contact, FBI, fillIn, openBookPanel, openSheet } from './contact-steps.ts';
import {
  downloadBy,
  erase,
  openIncident,
  readStorage,
  saveIncidentFile,
  startIncident,
  textFile,
  visit,
} from './journeys.ts';

const POLICE = 'Local police';
const SPRINGFIELD = 'Springfield police';
const springfield = { Name: SPRINGFIELD, 'Telephone number': '(555) 555-0142', Note: 'Ask for the side door' };

test('is filled in before anything happened, and stands there when it does', async ({ page }) => {
  await openSheet(page, 'Tennessee');
  await expect(page.getByRole('button', { name: /^Record a call/ })).toHaveCount(0);
  await fillIn(page, POLICE, springfield);
  await openIncident(page, 'Stolen customer list');
  await openSheet(page);
  await expect(contact(page, SPRINGFIELD).getByRole('link', { name: /^\(555\) 555-0142/ })).toHaveAttribute(
    'href',
    'tel:+15555550142',
  );
});

test('survives a reload, another incident and erasing the incident, and is in no incident file', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  await fillIn(page, POLICE, springfield);
  await fillIn(page, FBI, { 'Person or desk': 'Agent Doe', Note: 'Second floor' });
  const { text } = await saveIncidentFile(page);
  expect(text).not.toMatch(/555-0142|Agent Doe|Second floor|side door|contact/i);
  await erase(page, 'Stolen customer list');
  await visit(page, '/incident/');
  await startIncident(page, 'Strange sign-in');
  await openSheet(page);
  await expect(contact(page, SPRINGFIELD)).toContainText('Ask for the side door');
  await expect(contact(page, FBI)).toContainText('Agent Doe');
  expect((await saveIncidentFile(page)).text).not.toMatch(/555-0142|Agent Doe/);
});

test('says that a number is not confirmed, by whom it was with one click, and when that is too long ago', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-03-01T18:00:00Z');
  await openSheet(page, 'Tennessee');
  await fillIn(page, POLICE, springfield);
  const line = contact(page, SPRINGFIELD);
  await expect(line).toContainText('Not yet confirmed.');
  await line.getByRole('button', { name: `Confirm today: ${SPRINGFIELD}` }).click();
  await expect(line).toContainText('Confirmed 1 Mar 2026');
  await expect(line.getByRole('button', { name: /^Confirm today/ })).toHaveCount(0);

  await page.clock.setFixedTime('2026-09-01T18:00:00Z');
  await openSheet(page);
  await expect(line).toContainText('Confirmed 1 Mar 2026');
  await expect(line).not.toContainText('six months');
  await page.clock.setFixedTime('2026-09-02T18:00:00Z');
  await openSheet(page);
  await expect(line).toContainText('Confirmed more than six months ago. Try it, then confirm it.');
  await fillIn(page, SPRINGFIELD, { 'Telephone number': '(555) 555-0143' });
  await expect(line).toContainText('Not yet confirmed.');
});

test('names who confirmed a number', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await page.getByRole('button', { name: 'Say who you are' }).click();
  await page.getByLabel('Your name or initials').fill('AO');
  await page.keyboard.press('Enter');
  await openSheet(page, 'Tennessee');
  await fillIn(page, POLICE, springfield, true);
  await expect(contact(page, SPRINGFIELD)).toContainText(/Confirmed .* by AO\./);
});

test('shows the insurer’s number of the page About, and keeps it in one place', async ({ page }) => {
  await visit(page, '/about/');
  const field = page.getByLabel('insurer, phone', { exact: true });
  await field.fill('(555) 555-0150');
  await field.blur();
  await expect(page.getByText('Kept in this browser: insurer, phone.')).toBeVisible();
  await openSheet(page);
  await expect(contact(page, 'Insurer').getByRole('link', { name: /^\(555\) 555-0150/ })).toBeVisible();
  await fillIn(page, 'Insurer', { 'Telephone number': '(555) 555-0151' });
  await visit(page, '/about/');
  await expect(page.getByLabel('insurer, phone', { exact: true })).toHaveValue('(555) 555-0151');
});

test('does not lose a line to another tab', async ({ page, context }) => {
  await openSheet(page, 'Tennessee');
  const other = await context.newPage();
  await openSheet(other);
  await fillIn(page, POLICE, springfield);
  await fillIn(other, 'Bank', { 'Telephone number': '(555) 555-0160' });
  for (const tab of [page, other]) {
    await expect(contact(tab, SPRINGFIELD)).toContainText('(555) 555-0142');
    await expect(contact(tab, 'Bank')).toContainText('(555) 555-0160');
  }
  await openSheet(page);
  await expect(contact(page, 'Bank')).toContainText('(555) 555-0160');
  await expect(contact(page, SPRINGFIELD)).toContainText('(555) 555-0142');
});

test('says that another tab changed the line that is being filled in', async ({ page, context }) => {
  await openSheet(page, 'Tennessee');
  await contact(page, 'Bank').getByRole('button', { name: 'Fill in: Bank' }).click();
  const form = contact(page, 'Bank').getByRole('form');
  await form.getByLabel('Telephone number').fill('(555) 555-0160');
  const other = await context.newPage();
  await openSheet(other);
  await fillIn(other, 'Bank', { 'Telephone number': '(555) 555-0161' });
  await expect(form.getByRole('alert')).toContainText('Another tab changed this line meanwhile: (555) 555-0161.');
  await expect(form.getByLabel('Telephone number')).toHaveValue('(555) 555-0160');
});

test('goes to another browser as a file, which says what it would change before it does', async ({ page, browser }) => {
  await openSheet(page, 'Tennessee');
  await fillIn(page, POLICE, springfield, true);
  await fillIn(page, 'Bank', { 'Telephone number': '(555) 555-0160' });
  const panel = await openBookPanel(page);
  const file = await downloadBy(panel.getByRole('button', { name: 'Save the contact book' }));
  expect(file.name).toMatch(/^firebreak-contact-book-\d{4}-\d{2}-\d{2}\.txt$/);

  const elsewhere = await browser.newContext();
  const reader = await elsewhere.newPage();
  await openSheet(reader, 'Tennessee');
  await fillIn(reader, POLICE, { ...springfield, 'Telephone number': '(555) 555-0999' });
  await fillIn(reader, 'Bank', { 'Telephone number': '(555) 555-0161' }, true);
  await fillIn(reader, 'Counsel', { 'Person or desk': 'Cleo Moss' });
  const theirs = await openBookPanel(reader);
  await theirs.getByLabel('Choose a contact book, or drop it here').setInputFiles(file.path);
  const changes = theirs.getByRole('group', { name: 'What the file would change' });
  await expect(changes.getByRole('checkbox')).toHaveCount(2);
  await expect(changes.getByRole('checkbox', { name: /Springfield/ })).toBeChecked();
  await expect(changes.getByRole('checkbox', { name: /Bank/ })).not.toBeChecked();
  await expect(changes).toContainText('Here: (555) 555-0999');
  await expect(contact(reader, SPRINGFIELD)).toContainText('(555) 555-0999');
  await changes.getByRole('button', { name: 'Take over 1 of 2' }).click();
  await expect(theirs.getByText('1 line taken over.')).toBeVisible();
  await expect(contact(reader, SPRINGFIELD)).toContainText('(555) 555-0142');
  await expect(contact(reader, SPRINGFIELD)).toContainText('Confirmed');
  await expect(contact(reader, 'Bank')).toContainText('(555) 555-0161');
  await expect(contact(reader, 'Counsel')).toContainText('Cleo Moss');
  await theirs.getByLabel('Choose a contact book, or drop it here').setInputFiles(file.path);
  await changes.getByRole('button', { name: 'Leave it' }).click();
  await expect(changes).toHaveCount(0);
  await elsewhere.close();
});

const head = 'firebreak-contact-book 1';
const bank =
  'bank {"name":"Acorn Bank","phone":"(555) 555-0160","email":"","person":"","note":"","confirmedOn":"","confirmedBy":""}';

for (const [what, text, words] of [
  ['a foreign file', 'Dear all,\nhere it is.', 'This is not a contact book'],
  ['an incident file', 'firebreak-incident-file 1 0123456789abcdef\nend 0 \n', 'This is an incident file'],
  ['a file of a later version', `firebreak-contact-book 2\n${bank}\nend 1\n`, 'newer than this copy of Firebreak'],
  ['a file that is cut off', `${head}\n${bank}\n`, 'is cut off'],
  ['a file with a bad line', `${head}\n${bank}\nbank5\nend 2\n`, 'Line 3 cannot be read'],
  ['a file that is too large', `${head}\n${'x'.repeat(1_000_001)}`, 'larger than 1000 kB'],
] as const)
  test(`refuses ${what} in a sentence, and changes nothing`, async ({ page }) => {
    await openSheet(page, 'Tennessee');
    await fillIn(page, 'Bank', { 'Telephone number': '(555) 555-0199' });
    const before = await readStorage(page);
    const panel = await openBookPanel(page);
    const choose = panel.getByLabel('Choose a contact book, or drop it here');
    await choose.setInputFiles(textFile(text, 'firebreak-contact-book.txt'));
    await expect(panel.getByRole('alert')).toContainText(words);
    await expect(panel.getByRole('alert')).toContainText('Nothing here was changed.');
    expect(await readStorage(page)).toEqual(before);
    await choose.setInputFiles(textFile(`${head}\n${bank}\nend 1\n`));
    await expect(panel.getByRole('group', { name: 'What the file would change' })).toContainText('Acorn Bank');
    await expect(panel.getByRole('alert')).toHaveCount(0);
  });

test('is erased line by line and whole, after a question, from both copies', async ({ page }) => {
  await openSheet(page, 'Tennessee');
  await fillIn(page, POLICE, springfield);
  await fillIn(page, 'Bank', { 'Telephone number': '(555) 555-0160' });
  await fillIn(page, 'Insurer', { 'Telephone number': '(555) 555-0150' });
  await contact(page, 'Bank').getByRole('button', { name: 'Change: Bank' }).click();
  await contact(page, 'Bank').getByRole('button', { name: 'Erase this line' }).click();
  await expect(contact(page, 'Bank')).toContainText('No number is filled in.');
  const panel = await openBookPanel(page);
  await panel.getByRole('button', { name: 'Erase all lines' }).click();
  const question = panel.getByRole('group', { name: 'Confirm erasing the contact book' });
  await expect(question).toContainText('Erase 2 lines from this browser');
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Erase all lines' })).toBeFocused();
  await expect(contact(page, SPRINGFIELD)).toBeVisible();
  await panel.getByRole('button', { name: 'Erase all lines' }).click();
  await question.getByRole('button', { name: 'Erase the contact book' }).click();
  await expect(panel.getByText('The contact book is erased from this browser.')).toBeVisible();
  await expect(contact(page, POLICE)).toContainText('No number is filled in.');
  expect(JSON.stringify(await readStorage(page))).not.toMatch(/555-01|Springfield|side door/);
  await openSheet(page);
  await expect(contact(page, POLICE)).toContainText('No number is filled in.');
});

test('shows what somebody typed as text and nothing else', async ({ page }) => {
  await openSheet(page, 'Tennessee');
  const hostile = '<img src=x onerror=alert(1)> "\u202e';
  await fillIn(page, POLICE, { Name: hostile, 'Telephone number': 'javascript:alert(1)', Note: '=1+1' });
  const line = contact(page, hostile.replace('\u202e', '').trim());
  await expect(line).toContainText('javascript:alert(1)');
  await expect(line.locator('img')).toHaveCount(0);
  await expect(line.locator('.contact-phone a')).toHaveCount(0);
});
