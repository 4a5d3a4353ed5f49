// What people do on the page of the facts.

import { expect, type Locator, type Page } from '@playwright/test';
import { keeping, openIncident, visit } from './journeys.ts';

export const FACTS = '/incident/facts/';

/** The row of a question, by its id. */
export const row = (page: Page, id: string): Locator => page.locator(`#q-${id}`);

export const option = (page: Page, id: string, answer: string): Locator =>
  row(page, id).getByRole('radio', { name: answer, exact: true });

export async function openFacts(page: Page, title: string): Promise<void> {
  await openIncident(page, title);
  await visit(page, FACTS);
}

/** Answers a question, and waits until the answer is kept. */
export async function choose(page: Page, id: string, answer: string): Promise<void> {
  await option(page, id, answer).click();
  await expect(option(page, id, answer)).toBeChecked();
  await expect(keeping(page)).toHaveText('Saved');
}

/** Opens the form under a question, by the first words of its button. */
export async function openForm(page: Page, id: string, button: string): Promise<Locator> {
  await row(page, id).getByRole('button', { name: button }).click();
  const form = row(page, id).locator('form');
  await expect(form.locator(':focus')).toHaveCount(1);
  return form;
}

export async function record(form: Locator): Promise<void> {
  await form.getByRole('button', { name: /^Record/ }).click();
}

/** Counts people of a place, in the form for that. */
export async function countPeople(page: Page, place: string, number: string): Promise<Locator> {
  const form = await openForm(page, 'counts', 'Count people of a place');
  await form.getByLabel('State or country').selectOption({ label: place });
  await form.getByLabel('Number of people').fill(number);
  await record(form);
  return form;
}

/** What the log says, the newest entry first. */
export async function readLog(page: Page): Promise<readonly string[]> {
  await visit(page, '/incident/log/');
  return page.locator('.log-line .what').allTextContents();
}
