// What people do on the contact sheet.

import { expect, type Locator, type Page } from '@playwright/test';
import { keeping, visit } from './journeys.ts';

const CONTACTS = '/incident/contacts/';
export const FBI = 'FBI Nashville Field Office';

/** Opens the sheet and waits until its lines stand there. */
export async function openSheet(page: Page, ...states: readonly string[]): Promise<void> {
  await visit(page, CONTACTS);
  await expect(page.getByRole('heading', { name: 'Law enforcement, in this order' })).toBeVisible();
  if (states.length > 0) await openStates(page);
  for (const state of states) {
    await page.getByLabel('Add a state or territory').selectOption(state);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('button', { name: `Remove ${state}` })).toBeVisible();
  }
}

/** Opens the choice of states, which is closed once they are chosen. */
export async function openStates(page: Page): Promise<void> {
  if (!(await page.getByLabel('Add a state or territory').isVisible()))
    await page.getByRole('heading', { name: /^States/ }).click();
}

/** The line whose heading has this name. */
export const contact = (page: Page, name: string): Locator =>
  page.locator('li.contact', { has: page.getByRole('heading', { name, exact: true }) });

/** Opens the form that records a call, on a line. */
export async function startCall(page: Page, name: string): Promise<Locator> {
  await contact(page, name)
    .getByRole('button', { name: `Record a call: ${name}` })
    .click();
  const form = page.getByRole('form', { name: `Record a call: ${name}` });
  await expect(form).toBeVisible();
  return form;
}

/** Submits a call and waits until it is kept. */
export async function recordCall(page: Page, form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Record the call' }).click();
  await expect(form).toHaveCount(0);
  await expect(keeping(page)).toHaveText('Saved');
}

export interface FilledIn {
  readonly Name?: string;
  readonly 'Telephone number'?: string;
  readonly Mailbox?: string;
  readonly 'Person or desk'?: string;
  readonly Note?: string;
}

/** Fills in a line of the contact book. */
export async function fillIn(page: Page, name: string, filledIn: FilledIn, isConfirmed = false): Promise<void> {
  const line = contact(page, name);
  await line.getByRole('button', { name: /^(Fill in|Change|Add a person or a number): / }).click();
  const form = line.getByRole('form');
  for (const [label, text] of Object.entries(filledIn)) await form.getByLabel(label, { exact: true }).fill(text);
  if (isConfirmed) await form.getByLabel(/^I called it/).check();
  await form.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(form).toHaveCount(0);
}

/** Opens what the book as a whole can do. */
export async function openBookPanel(page: Page): Promise<Locator> {
  const panel = page.getByRole('region', { name: 'Contact book' });
  await panel.getByText('Save it, open one, or erase it').click();
  await expect(panel.getByRole('heading', { name: 'What is in it' })).toBeVisible();
  return panel;
}
