// Recording a call on the contact sheet, and what follows from it.

import { expect, test } from '@playwright/test';
import { contact, FBI, openSheet, recordCall, startCall } from './contact-steps.ts';
import { expectTicked, openIncident, saveIncidentFile, takeFile, textFile, visit } from './journeys.ts';
import { CUSTOMERS, followLetter, guards, LETTERS, noAmazonData, stamps, toldFile } from './letter-steps.ts';

test('from the call to the hold to the letter', async ({ page }) => {
  await takeFile(page, textFile(toldFile([noAmazonData])));
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('Whom you reached, with rank or desk').fill('Agent Doe');
  await form.getByLabel('Report number, if they gave one').fill('NV-1142');
  await form.getByLabel('To delay the notices').check();
  await expect(form.getByLabel('Place the hold')).toBeChecked();
  await form.getByLabel('What was said').fill('Interviews are under way.');
  await recordCall(page, form);

  const line = contact(page, FBI);
  await expect(line.getByRole('list', { name: 'Recorded' })).toContainText(
    /Reached Agent Doe, .*, by telephone\. Report number NV-1142\. They asked: delay the notices\. Interviews are under way\./,
  );
  await line.getByRole('link', { name: 'Notices are held' }).click();
  await expect(page.locator('#holds')).toContainText(`Law enforcement: ${FBI}, Agent Doe`);
  await expect(page.locator('#holds')).toContainText('Reference: NV-1142');
  await visit(page, '/incident/steps/');
  await expectTicked(page, 'contact-fbi-field-office');
  await expect(page.locator('[data-item="contact-fbi-field-office"]').first()).toContainText('Agent Doe, NV-1142');

  await visit(page, LETTERS);
  await followLetter(page, CUSTOMERS);
  await expect(stamps(page).first()).toContainText('HELD');
  await expect(guards(page)).toContainText(`${FBI}, Agent Doe`);
});

test('a hold ends on the day that they gave, and is not placed where somebody takes the tick away', async ({
  page,
}) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('Whom you reached, with rank or desk').fill('Agent Doe');
  await form.getByLabel('To delay the notices').check();
  await form.getByLabel('Place the hold').uncheck();
  await expect(form).toContainText('notices can go out although they asked to wait');
  await recordCall(page, form);
  await expect(contact(page, FBI).getByRole('link', { name: 'No hold was placed' })).toBeVisible();
  const again = await startCall(page, FBI);
  await again.getByLabel('Whom you reached, with rank or desk').fill('Agent Poe');
  await again.getByLabel('To delay the notices').check();
  await again.getByLabel(/^Until, if they gave a date/).fill('2031-05-02T09:00');
  await recordCall(page, again);
  const third = await startCall(page, FBI);
  await third.getByLabel('Whom you reached, with rank or desk').fill('Agent Poe');
  await third.getByLabel('To delay the notices').check();
  await expect(third).toContainText('A hold of this agency is on since');
  await expect(third.getByLabel('Place the hold')).not.toBeChecked();
  await expect(third).not.toContainText('notices can go out');
  await recordCall(page, third);
  await visit(page, '/incident/');
  await expect(page.locator('#holds .hold-list > li')).toHaveCount(1);
  await expect(page.locator('#holds')).toContainText('Until 2 May 2031, 09:00 PDT');
});

test('who asks for Amazon data starts the clock of 24 hours, and what is to be preserved stands in the log', async ({
  page,
}) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, 'Local police');
  await form.getByLabel('Who it was, as the log names it').fill('Springfield police');
  await form.getByLabel('Whom you reached, with rank or desk').fill('Officer Roe');
  await form.getByLabel('For Amazon data').check();
  await expect(form).toContainText('A clock of 24 hours starts: tell Amazon before anything is handed over.');
  await form.getByLabel('To preserve something').check();
  await form.getByLabel('What has to be kept as it is').fill('The disk of the web server');
  await recordCall(page, form);
  await contact(page, 'Local police').getByRole('link', { name: 'The clock of 24 hours' }).click();
  await expect(page.locator('#clocks')).toContainText('Amazon: tell it that Springfield police asked for its data');
  await visit(page, '/incident/log/');
  const log = page.locator('.log-line .what');
  await expect(log.filter({ hasText: 'The disk of the web server' })).toHaveCount(1);
  await expect(log.filter({ hasText: 'Springfield police: reached Officer Roe, by telephone' })).toHaveCount(1);
});

test('a call that is refused records nothing, and what was typed stays', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('What was said').fill('They call back.');
  await form.getByRole('button', { name: 'Record the call' }).click();
  await expect(form.getByRole('alert')).toContainText('Write whom you reached');
  await expect(form.getByLabel('Whom you reached, with rank or desk')).toBeFocused();
  await form.getByLabel('Report number, if they gave one').fill('NV-1142');
  await form.getByLabel('To delay the notices').check();
  await form.getByRole('button', { name: 'Record the call' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await expect(form.getByLabel('Whom you reached, with rank or desk')).toBeFocused();
  await form.getByLabel('Whom you reached, with rank or desk').fill('Agent Doe');
  await form.getByLabel(/^When/).fill('2031-05-02T09:00');
  await form.getByRole('button', { name: 'Record the call' }).click();
  await expect(form.getByLabel(/^When/)).toBeFocused();
  await expect(form.getByLabel('What was said')).toHaveValue('They call back.');
  await expect(form.getByLabel('To delay the notices')).toBeChecked();
  const { text } = await saveIncidentFile(page);
  expect(text).not.toMatch(/contact-made|hold-placed|item-done/);
});

test('a call is recorded once, however often the button is pressed', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('Whom you reached, with rank or desk').fill('Agent Doe');
  await form.getByRole('button', { name: 'Record the call' }).dblclick();
  await expect(form).toHaveCount(0);
  await expect(contact(page, FBI).getByRole('list', { name: 'Recorded' }).getByRole('listitem')).toHaveCount(1);
  expect((await saveIncidentFile(page)).text.match(/contact-made/g)).toHaveLength(1);
});

test('somebody who was not reached ticks nothing and asks for nothing', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('To delay the notices').check();
  await form.getByRole('radio', { name: 'Not reached' }).check();
  await expect(form.getByText('Did they ask for something?')).toHaveCount(0);
  await expect(form.getByLabel(/^Tick /)).toHaveCount(0);
  await recordCall(page, form);
  await expect(contact(page, FBI).getByRole('list', { name: 'Recorded' })).toContainText('Not reached');
  expect((await saveIncidentFile(page)).text).not.toMatch(/item-done|hold-placed/);
});

test('is left with Escape, goes back to its button, and is worked with the keyboard alone', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const button = contact(page, FBI).getByRole('button', { name: `Record a call: ${FBI}` });
  await button.focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: `Record a call: ${FBI}` });
  await expect(form.getByRole('radio', { name: 'Reached', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('radio', { name: 'Reached', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Agent Doe');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(contact(page, FBI).getByRole('list', { name: 'Recorded' })).toContainText('Reached Agent Doe');
  await expect(button).toBeFocused();
});

test('a call that is struck in the log leaves the line', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('Whom you reached, with rank or desk').fill('Agent Doe');
  await recordCall(page, form);
  await contact(page, FBI).getByRole('link', { name: 'In the log' }).click();
  const entry = page.locator('.log-line', { hasText: 'reached Agent Doe' });
  await entry.getByRole('button', { name: /Correct/ }).click();
  await page.getByLabel('Why is it wrong?').fill('Wrong office');
  await page.getByRole('button', { name: 'Strike it' }).click();
  await expect(entry).toContainText('Wrong office');
  await openSheet(page);
  await expect(contact(page, FBI).getByRole('list', { name: 'Recorded' })).toHaveCount(0);
});

test('a number that nobody should write down is asked about before it goes into the log', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('Whom you reached, with rank or desk').fill('Agent Doe');
  await form.getByLabel('What was said').fill('Card 4111 1111 1111 1111 was used.');
  await form.getByRole('button', { name: 'Record the call' }).click();
  await expect(form.getByRole('alert')).toContainText('This looks like');
  await form.getByRole('button', { name: 'Change the text' }).click();
  await expect(form.getByLabel('What was said')).toBeFocused();
  await form.getByLabel('What was said').fill('One card was used.');
  await recordCall(page, form);
  expect((await saveIncidentFile(page)).text).not.toMatch(/4111 ?1111/);
});

test('stays in sight where other states are chosen afterwards', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('Whom you reached, with rank or desk').fill('Agent Doe');
  await recordCall(page, form);
  await page.getByRole('button', { name: 'Remove Tennessee' }).click();
  await expect(page.getByRole('region', { name: 'Recorded, and not on this sheet now' })).toContainText(
    /FBI Nashville Field Office.*Reached Agent Doe/s,
  );
});

test('offers no form in a closed incident, says so, and still saves files', async ({ page }) => {
  await takeFile(page, textFile(toldFile([['incident-closed', { reason: 'Done', unfinished: [] }]])));
  await openSheet(page, 'Tennessee');
  await expect(page.getByText('This incident is closed. Its contacts can be read and saved')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Record a call/ })).toHaveCount(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save Word file' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^firebreak-contact-sheet-\d{4}-\d{2}-\d{2}\.docx$/);
  await expect(page.getByText('Saved to your browser’s downloads.')).toBeVisible();
});

test('calls nobody in an exercise: says so, links no number, and names its files', async ({ page }) => {
  await openIncident(page, 'Tabletop in spring', 'exercise');
  await openSheet(page, 'Tennessee');
  await expect(page.getByText('EXERCISE. Call nobody outside.')).toBeVisible();
  await expect(contact(page, FBI)).toContainText(/\(\d{3}\) \d{3}-\d{4}/);
  await expect(page.locator('main a[href^="tel:"], main a[href^="mailto:"]')).toHaveCount(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save contacts for a telephone' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^firebreak-EXERCISE-contact-sheet-.*\.vcf$/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.contact-qr')).toHaveCount(0);
  await expect(page.locator('.paper-head')).toContainText('EXERCISE: call nobody outside.');
});

test('asks before the page is left while something is typed', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('What was said').pressSequentially('They call');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Facts', exact: true }).click();
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(form.getByLabel('What was said')).toHaveValue('They call');
});
