// What is typed about a call and not recorded, and the lines that are reached by email.

import { expect, test } from '@playwright/test';
import { contact, FBI, openSheet, openStates, recordCall, startCall } from './contact-steps.ts';
import { expectTicked, openIncident, visit } from './journeys.ts';

const AMAZON = 'Amazon, security incidents under the Data Protection Policy (Selling Partner API)';
const WHOM = 'Whom you reached, with rank or desk';

test('what is typed about a call is there again after Escape, Cancel and a state that was away', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel('To delay the notices').check();
  await form.getByLabel('What was said').fill('They call back at noon.');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(contact(page, FBI)).toContainText('A call is typed here and not yet recorded.');
  await startCall(page, FBI);
  await expect(form.getByLabel('What was said')).toHaveValue('They call back at noon.');
  await expect(form.getByLabel('To delay the notices')).toBeChecked();
  await form.getByLabel(WHOM).fill('Agent Doe');
  await form.getByRole('button', { name: 'Cancel' }).click();

  await openStates(page);
  await page.getByRole('button', { name: 'Remove Tennessee' }).click();
  await expect(contact(page, FBI)).toHaveCount(0);
  await page.getByLabel('Add a state or territory').selectOption('Tennessee');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await startCall(page, FBI);
  await expect(form.getByLabel(WHOM)).toHaveValue('Agent Doe');
  await expect(form.getByLabel('What was said')).toHaveValue('They call back at noon.');
  await recordCall(page, form);
  await startCall(page, FBI);
  await expect(form.getByLabel(WHOM)).toHaveValue('');
  await expect(form.getByLabel('What was said')).toHaveValue('');
});

test('Amazon stands right after law enforcement, is told by email, and its item and clock follow', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  await expect(page.getByRole('navigation', { name: 'On this sheet' }).getByRole('link')).toHaveText([
    'Law enforcement, in this order',
    'Amazon',
    'The company’s own',
    'Attorneys general of affected residents',
    'Others to tell',
    'Take it with you',
    'Contact book',
  ]);
  const form = await startCall(page, AMAZON);
  await expect(form.getByRole('combobox', { name: /^How/ })).toHaveValue('by email');
  await form.getByLabel(WHOM).fill('Security desk');
  await recordCall(page, form);
  await expect(contact(page, AMAZON).getByRole('link', { name: 'Record the clock as met' })).toHaveAttribute(
    'href',
    /\/incident\/#clocks$/,
  );
  await visit(page, '/incident/steps/');
  await expectTicked(page, 'inform-amazon');
  await expect(page.locator('[data-item="inform-amazon"]').first()).toContainText(/\d{4}, \d\d:\d\d .*Security desk/);
});

test('what turns the direction of a text turns nothing on the line', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  const form = await startCall(page, FBI);
  await form.getByLabel(WHOM).fill('Agent \u202eeoD\u2066');
  await recordCall(page, form);
  const calls = contact(page, FBI).getByRole('list', { name: 'Recorded' });
  await expect(calls.locator('bdi', { hasText: 'Agent eoD' })).toHaveCount(1);
  await expect(calls).not.toContainText(/[\u202a-\u202e\u2066-\u2069]/);
});
