import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import {
  answer,
  eventLine,
  fileOf,
  keeping,
  openIncident,
  readStorage,
  saveIncidentFile,
  sayWhoIAm,
  sha256,
  takeFile,
  textFile,
  visit,
} from './journeys.ts';

const PEOPLE = '/incident/people/';
const INCIDENT = '0123456789abcdef';

const role = (page: Page, id: string): Locator => page.locator(`#role-${id}`);

async function assign(page: Page, id: string, name: string): Promise<void> {
  await role(page, id)
    .getByRole('button', { name: /^(Assign|Add a person)/ })
    .click();
  await answer(role(page, id), await labelOf(role(page, id)), name);
  await expect(role(page, id).locator('.person', { hasText: name })).toBeVisible();
  await expect(keeping(page)).toHaveText('Saved');
}

const labelOf = async (place: Locator): Promise<string> => (await place.locator('form label').innerText()).trim();

test('a role that nobody holds is said in words and counted at the top', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, PEOPLE);
  await expect(page.locator('.roles-held')).toHaveText('0 of 12 roles are held; nobody is:');
  await expect(page.locator('p.nobody')).toHaveCount(12);
  await expect(page.getByRole('list', { name: 'Roles that nobody holds' }).getByRole('link')).toHaveCount(12);
  await assign(page, 'scribe', 'Ben Roy');
  await expect(page.locator('.roles-held')).toHaveText('1 of 12 roles is held; nobody is:');
  await expect(page.locator('p.nobody')).toHaveCount(11);
});

test('takes a role with one click, and keeps it after a reload and in a second tab', async ({ page, context }) => {
  await openIncident(page, 'Strange sign-in');
  await sayWhoIAm(page, 'Ada Obi');
  await visit(page, PEOPLE);
  const other = await context.newPage();
  await visit(other, PEOPLE);
  await role(page, 'lead').getByRole('button', { name: 'Take it myself (Incident lead)' }).click();
  await expect(role(page, 'lead').locator('.person')).toHaveText('Ada Obi');
  await expect(role(page, 'lead').getByRole('heading')).toBeFocused();
  await expect(role(other, 'lead').locator('.person')).toHaveText('Ada Obi');
  await expect(keeping(page)).toHaveText('Saved');
  await page.reload();
  await expect(role(page, 'lead').locator('.holder')).toContainText(/Ada Obi\s*since .*\d\d:\d\d P[SD]T/);
});

test('hands a role over, takes it back and stands down, and says who held it before', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await sayWhoIAm(page, 'Ada Obi');
  await visit(page, PEOPLE);
  const security = role(page, 'security');
  await assign(page, 'security', 'Ben Roy');
  await expect(security.locator('.holder')).toContainText('given by Ada Obi');
  await security.getByRole('button', { name: 'Hand over Security from Ben Roy' }).click();
  const field = security.getByLabel('Who takes over from Ben Roy?');
  await expect(field).toHaveValue('Ada Obi');
  await field.fill('Cleo Díaz');
  await field.press('Enter');
  await expect(security.locator('.person')).toHaveText('Cleo Díaz');
  await expect(security.getByText(/^Before: Ben Roy, until/)).toBeVisible();
  await security.getByRole('button', { name: 'Take over Security from Cleo Díaz' }).click();
  await expect(security.locator('.person')).toHaveText('Ada Obi');
  await security.getByRole('button', { name: 'Stand down Ada Obi as Security' }).click();
  await security.getByLabel('Why does Ada Obi stand down?').press('Enter');
  await expect(security.getByRole('alert')).toBeVisible();
  await answer(security, 'Why does Ada Obi stand down?', 'The wrong name');
  await expect(security.locator('.nobody')).toContainText('Nobody');
  await security.getByText(/^Before: Ada Obi/).click();
  await expect(security.locator('.past li')).toHaveCount(3);
  await expect(security.locator('.past')).toContainText('The wrong name');
  await expect(security.locator('.past')).toContainText('Handed over to Cleo Díaz');
  await visit(page, '/incident/log/');
  await expect(page.getByText('Security: handed over from Ben Roy to Cleo Díaz')).toBeVisible();
  await expect(page.getByText('Security: Ada Obi stood down, The wrong name')).toBeVisible();
});

test('lets several people hold one role, asks for a name and keeps hostile text as text', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, PEOPLE);
  const legal = role(page, 'legal');
  await legal.getByRole('button', { name: /^Assign/ }).click();
  const field = legal.getByLabel('Who takes on Legal and compliance?');
  await field.fill('  ');
  await field.press('Enter');
  await expect(legal.getByRole('alert')).toHaveText('Write a name.');
  await expect(field).toBeFocused();
  const hostile = '<img src=x onerror=alert(1)>';
  await field.fill(hostile);
  await field.press('Enter');
  await assign(page, 'legal', 'Cleo Díaz');
  await expect(legal.locator('.person')).toHaveText([hostile, 'Cleo Díaz']);
  await expect(page.locator('datalist option', { hasText: 'Cleo Díaz' })).toHaveCount(1);
});

test('a number stays in this browser: it can be called, and is in no log and in no incident file', async ({ page }) => {
  const number = '+1 202-555-0142';
  await visit(page, '/about/');
  await page.getByLabel('security, phone', { exact: true }).fill(number);
  await page.getByLabel('security, phone', { exact: true }).blur();
  await expect(page.getByText('Kept in this browser: security, phone.')).toBeVisible();
  await openIncident(page, 'Strange sign-in');
  await visit(page, PEOPLE);
  await expect(role(page, 'security').getByRole('link', { name: number })).toHaveAttribute('href', 'tel:+12025550142');
  await expect(role(page, 'lead').getByRole('link', { name: 'Fill in the number' })).toHaveAttribute(
    'href',
    '/about/#numbers',
  );
  await assign(page, 'security', 'Ben Roy');
  const digits = (text: string) => text.replace(/[^\d"]/g, '');
  const events = Object.entries(await readStorage(page)).filter(([key]) => /event/.test(key));
  expect(events.length).toBeGreaterThan(2);
  expect(events.filter(([, text]) => text.includes('555-0142') || digits(text).includes('2025550142'))).toEqual([]);
  const { text } = await saveIncidentFile(page);
  expect(text).toContain('Ben Roy');
  expect(text).not.toContain('555-0142');
  expect(text).not.toContain('private:');
});

test('leads from a role to its open items, which name who holds it', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, PEOPLE);
  await assign(page, 'security', 'Ben Roy');
  const link = role(page, 'security').getByRole('link', { name: /^\d+ of \d+ items open for Security$/ });
  const total = /of (\d+)/.exec((await link.textContent()) ?? '')?.[1];
  await link.click();
  await expect(page.getByRole('combobox', { name: 'Role' })).toHaveValue('security');
  await expect(page.locator('[data-item]')).toHaveCount(Number(total));
  await expect(page.locator('.role-holder')).toContainText('Security: Ben Roy, since');
  await page.getByRole('combobox', { name: 'Role' }).selectOption('scribe');
  await expect(page.locator('.role-holder')).toContainText('Scribe: Nobody');
  await page.getByRole('link', { name: 'Assign it' }).click();
  await expect(page).toHaveURL(/people\/#role-scribe$/);
});

/** An incident with roles that are held, were held and are free. */
function staffedFile(isClosed: boolean): string {
  const lines = [eventLine(INCIDENT, 'incident-opened', { title: 'Strange sign-in', kind: 'real' })];
  const add = (type: string, data: object) =>
    lines.push(eventLine(INCIDENT, type, data, { after: [sha256(lines.at(-1) ?? '')] }));
  const security = { role: 'security', words: 'Security' };
  add('role-assigned', { role: 'lead', words: 'Incident lead', person: 'Ada Obi' });
  add('role-assigned', { ...security, person: 'Ben Roy' });
  add('role-handed-over', { ...security, from: 'Ben Roy', to: 'Cleo Díaz' });
  add('role-assigned', { ...security, person: 'Dan Vu' });
  if (isClosed) add('incident-closed', { reason: 'All clear', unfinished: [] });
  return fileOf(INCIDENT, lines);
}

test('shows who held what in a closed incident, and offers nothing to change', async ({ page }) => {
  await takeFile(page, textFile(staffedFile(true)));
  await visit(page, PEOPLE);
  await expect(page.getByText('This incident is closed.')).toBeVisible();
  await expect(role(page, 'security').locator('.person')).toHaveText(['Cleo Díaz', 'Dan Vu']);
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
});

test('is one sheet of paper, with the numbers', async ({ page }) => {
  await takeFile(page, textFile(staffedFile(false)));
  await visit(page, PEOPLE);
  for (const format of ['A4', 'Letter'] as const) {
    const paper = (await page.pdf({ format })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
});

for (const width of [360, 1440])
  test(`axe finds nothing, ${width} px wide, with a question open and a name missing`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    await takeFile(page, textFile(staffedFile(false)));
    await visit(page, PEOPLE);
    await role(page, 'security')
      .getByText(/^Before: /)
      .click();
    await expectNoViolations(page, 'people');
    await role(page, 'scribe')
      .getByRole('button', { name: /^Assign/ })
      .click();
    await role(page, 'scribe')
      .getByLabel(/^Who takes on/)
      .press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoViolations(page, 'a name missing');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
