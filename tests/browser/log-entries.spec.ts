// Writing into the log: every kind, what is refused, what is asked about first.

import { expect, test } from '@playwright/test';
import { openIncident, visit } from './journeys.ts';
import { writtenKinds } from '../../src/core/entry-kind.ts';
import { fillFields, form, lines, lineWith, openLog, person, writeEntry } from './log-journeys.ts';

test('writes an entry of every kind and reads it back after a reload', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, '/incident/log/');
  for (const kind of writtenKinds) {
    const texts = kind.fields.map(
      ({ label, choices }, index) => [label, choices?.[0] ?? `${kind.id} field ${index}`] as const,
    );
    await writeEntry(page, kind.title, Object.fromEntries(texts));
    await expect(lines(page).first().locator('.kind')).toHaveText(kind.title);
  }
  await page.reload();
  await expect(lines(page)).toHaveCount(writtenKinds.length + 1);
  for (const kind of writtenKinds) {
    const entry = lines(page).filter({ has: page.locator('.kind', { hasText: new RegExp(`^${kind.title}$`) }) });
    for (const [index, { label, choices }] of kind.fields.entries()) {
      const text = choices?.[0] ?? `${kind.id} field ${index}`;
      await expect(entry.locator('.what')).toContainText(index === 0 ? text : `${label}: ${text}`);
    }
    await expect(entry.getByText('For item')).toHaveCount(kind.item ? 1 : 0);
  }
});

test('refuses an entry without what must be filled, names the field and leads there', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, '/incident/log/');
  await writeEntry(page, 'Decision', { 'What was decided': 'Take the shop off line' });
  await expect(form(page).getByRole('alert')).toContainText('“Why this one” is empty.');
  const field = form(page).getByLabel('Why this one');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/is empty/);
  await expect(form(page).getByLabel('What was decided')).toHaveValue('Take the shop off line');
  await expect(lines(page)).toHaveCount(1);
  await field.fill('Orders still leave');
  await field.press('Control+Enter');
  await expect(lineWith(page, 'Take the shop off line')).toHaveCount(1);
  await expect(form(page).getByRole('alert')).toHaveCount(0);
});

test('refuses a moment that has not come, and keeps what was typed', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, '/incident/log/');
  await form(page).getByLabel('Kind of entry').selectOption('damage');
  const moment = form(page).getByLabel('When, if not now');
  await moment.evaluate((field: HTMLInputElement) => field.removeAttribute('max'));
  await moment.fill('2199-01-01T09:00');
  await fillFields(form(page), { 'To which system': 'till-3', Amount: '900 dollars', 'Type of damage': 'Lost sales' });
  await form(page).getByRole('button', { name: 'Add to the log' }).click();
  await expect(form(page).getByRole('alert')).toContainText('That time has not come yet.');
  await expect(moment).toBeFocused();
  await expect(form(page).getByLabel('Amount')).toHaveValue('900 dollars');
});

test('keeps what was typed while kinds are tried, and asks before the page is left', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, '/incident/log/');
  const kind = form(page).getByLabel('Kind of entry');
  await form(page).getByLabel('What happened').fill('The FBI called');
  await kind.selectOption('contact');
  await expect(form(page).getByLabel('With whom (person and office)')).toHaveValue('The FBI called');
  await form(page).getByLabel('Report or case number').fill('R-7');
  await kind.selectOption('interview');
  await expect(form(page).getByLabel('With whom')).toHaveValue('The FBI called');
  await kind.selectOption('note');
  await expect(form(page).getByLabel('What happened')).toHaveValue('The FBI called');
  await kind.selectOption('contact');
  await expect(form(page).getByLabel('Report or case number')).toHaveValue('R-7');

  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Facts', exact: true }).click();
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(form(page).getByLabel('Report or case number')).toHaveValue('R-7');
  await form(page).getByRole('button', { name: 'Add to the log' }).click();
  await expect(lineWith(page, 'The FBI called')).toHaveCount(1);
  await page.getByRole('link', { name: 'Facts', exact: true }).click();
  await expect(page).toHaveURL(/facts/);
  expect(asked).toHaveLength(1);
});

test('warns of a number that should not be in a log, and adds it only when told so', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, '/incident/log/');
  const field = form(page).getByLabel('What happened');
  await field.fill('Her number is 123-45-6789, card 4111 1111 1111 1111');
  await field.press('Enter');
  const warning = page.getByRole('group', { name: 'Before this is added' });
  await expect(warning).toContainText('a social security number (***-**-6789) and a payment card number (**** 1111)');
  await expect(warning).toContainText('nothing in it can be deleted');
  await expect(warning).not.toContainText('123-45');
  await expect(warning.getByRole('button', { name: 'Change the text' })).toBeFocused();
  await expect(lines(page)).toHaveCount(1);
  await warning.getByRole('button', { name: 'Change the text' }).click();
  await expect(field).toBeFocused();
  expect(await field.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd])).toEqual([
    14, 25,
  ]);
  await field.fill('Her number is 123-45-6789 for certain');
  await field.press('Enter');
  await warning.getByRole('button', { name: 'Add it all the same' }).click();
  await expect(lineWith(page, '123-45-6789 for certain')).toHaveCount(1);
  await field.fill('Call 555-0142 about order 112-1234567-1234567');
  await field.press('Enter');
  await expect(lineWith(page, 'about order')).toHaveCount(1);
});

test('shows hostile text of every kind as text', async ({ page }) => {
  const hostile = '<img src=x onerror="window.hacked=1">';
  await openLog(
    page,
    ['entry-written', { kind: 'decision', fields: { decision: hostile, reason: hostile, __proto__x: hostile } }],
    ['entry-written', { kind: hostile, fields: { [hostile]: hostile }, item: hostile }],
    ['entry-written', { kind: '__proto__', fields: JSON.parse('{"__proto__":"A text"}') as object, item: '__proto__' }],
    ['entry-corrected', { corrects: '0'.repeat(64), reason: hostile }],
    ['note-added', { text: 'From nowhere' }, { zone: hostile, who: hostile }],
  );
  await page.goto(`/incident/log/?item=${encodeURIComponent(hostile)}#e-${encodeURIComponent(hostile)}`);
  await expect(page.locator('.found')).toContainText(hostile);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(lines(page)).toHaveCount(6);
  await page.getByText('Every kind').click();
  await expect(page.getByRole('group', { name: 'Kinds of entries' })).toContainText(hostile);
  await person(page).selectOption({ label: hostile });
  await expect(lines(page)).toHaveCount(1);
  await expect(page.locator('main img, [onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
