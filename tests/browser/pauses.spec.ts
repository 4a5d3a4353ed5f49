import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import {
  box,
  eventLine,
  fileOf,
  keeping,
  openIncident,
  sayWhoIAm,
  sha256,
  tabTo,
  takeFile,
  textFile,
  tick,
  visit,
} from './journeys.ts';

const PAUSES = '/incident/pauses/';
const INCIDENT = '0123456789abcdef';

const card = (page: Page, id: string): Locator => page.locator(`section#${id}`);
const screen = (page: Page): Locator => page.getByRole('dialog');
const answers = (page: Page): Locator => screen(page).getByRole('checkbox');
const confirmButton = (page: Page): Locator => screen(page).getByRole('button', { name: 'Confirm', exact: true });

async function read(page: Page, id: string): Promise<void> {
  await card(page, id)
    .getByRole('button', { name: /^Read it/ })
    .click();
  await expect(screen(page)).toBeVisible();
}

async function answerAll(page: Page): Promise<void> {
  for (const one of await answers(page).all())
    if ((await one.getAttribute('aria-checked')) === 'false') await one.click();
}

async function confirm(page: Page, id: string, reader: string, confirmer: string): Promise<void> {
  await read(page, id);
  await answerAll(page);
  await screen(page).getByLabel('Read by').fill(reader);
  await screen(page).getByLabel('Confirmed by').fill(confirmer);
  await confirmButton(page).click();
  await expect(screen(page)).toHaveCount(0);
  await expect(keeping(page)).toHaveText('Saved');
}

/** An incident in which somebody ticked so many items, four seconds apart, before anybody paused. */
function hastyFile(count: number, more: { readonly isClosed?: boolean; readonly kind?: string } = {}): string {
  const { isClosed = false, kind = 'real' } = more;
  const lines = [eventLine(INCIDENT, 'incident-opened', { title: 'Strange sign-in', kind })];
  const add = (type: string, data: object, change: object = {}) =>
    lines.push(eventLine(INCIDENT, type, data, { after: [sha256(lines.at(-1) ?? '')], ...change }));
  const ids =
    `call-in-team analyse-scope find-business-impact assign-it-resources re-route-traffic list-needed-improvements
    discover-unknown-vulnerabilities establish-material-loss take-backups-off-line change-passwords change-encryption-keys
    check-no-more-leaves`.split(/\s+/);
  for (const [index, item] of ids.slice(0, count).entries())
    add(
      'item-done',
      { item, words: `0.${index} Do ${item}`, replaces: null },
      { recordedAt: `2026-03-10T21:31:${String(index * 4).padStart(2, '0')}.000Z` },
    );
  if (isClosed) {
    const pause = { pause: 'declare', words: 'Declare', lines: ['Is the log open?'], burst: [] };
    add('pause-confirmed', { ...pause, reader: 'Ben Roy', confirmer: 'Cleo Díaz' });
    add('incident-closed', { reason: 'All clear', unfinished: [] });
  }
  return fileOf(INCIDENT, lines);
}

test('a whole pause goes by the keyboard alone', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await sayWhoIAm(page, 'Ada Obi');
  await visit(page, PAUSES);
  await expect(page.getByText('0 of 5 are confirmed. Next: Declare.')).toBeVisible();
  await tabTo(card(page, 'declare').getByRole('button', { name: 'Read it aloud: Declare' }));
  await page.keyboard.press('Enter');
  await expect(screen(page).getByRole('heading', { name: 'Declare' })).toBeFocused();
  await tabTo(answers(page).first());
  await page.keyboard.press('Space');
  const count = await answers(page).count();
  for (let index = 1; index < count; index += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(index % 2 ? 'Enter' : 'Space');
  }
  await expect(screen(page).getByText(`${count} of ${count} answered`)).toBeVisible();
  await tabTo(screen(page).getByLabel('Confirmed by'));
  await expect(screen(page).getByLabel('Read by')).toHaveValue('Ada Obi');
  await page.keyboard.type('Ben Roy');
  await page.keyboard.press('Enter');
  await expect(screen(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Read it again: Declare' })).toBeFocused();
  await expect(card(page, 'declare')).toContainText(/Confirmed .*\. Ada Obi read, Ben Roy confirmed\./);
  await expect(page.getByText('1 of 5 is confirmed. Next: Before containment.')).toBeVisible();
});

test('Escape leaves without confirming, and the answers wait', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, PAUSES);
  await read(page, 'containment');
  await answers(page).nth(1).click();
  await page.keyboard.press('Escape');
  await expect(screen(page)).toHaveCount(0);
  await expect(page.getByText(/^Before containment: left without confirming\. 1 of 9 lines stay/)).toBeVisible();
  await expect(card(page, 'containment')).toContainText('Nobody has confirmed it.');
  await expect(page.getByRole('button', { name: 'Read it aloud: Before containment' })).toBeFocused();
  await read(page, 'containment');
  await expect(answers(page).nth(1)).toHaveAttribute('aria-checked', 'true');
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line', { hasText: 'Before containment' })).toHaveCount(0);
});

test('says which lines are open, asks for two different people, and keeps what was typed', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, PAUSES);
  await read(page, 'containment');
  for (const index of [0, 1, 3, 5, 6, 7, 8]) await answers(page).nth(index).click();
  await confirmButton(page).click();
  await expect(screen(page).getByRole('alert')).toContainText('Still open: line 3, line 5.');
  await expect(answers(page).nth(2)).toBeFocused();
  await expect(screen(page).locator('.open-mark')).toHaveCount(2);
  await answerAll(page);
  await confirmButton(page).click();
  await expect(screen(page).getByRole('alert')).toHaveText('Write a name.');
  await expect(screen(page).getByLabel('Read by')).toBeFocused();
  await screen(page).getByLabel('Read by').fill('Ada Obi');
  await screen(page).getByLabel('Confirmed by').fill(' ada obi ');
  await confirmButton(page).click();
  await expect(screen(page).getByRole('alert')).toContainText('two people');
  await expect(screen(page).getByLabel('Confirmed by')).toHaveValue(' ada obi ');
  await screen(page).getByLabel('Confirmed by').fill('Ben Roy');
  await confirmButton(page).click();
  await expect(screen(page)).toHaveCount(0);
});

test('each confirmation is kept, after a reload and in a second tab', async ({ page, context }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, PAUSES);
  const other = await context.newPage();
  await visit(other, PAUSES);
  await page.bringToFront();
  await confirm(page, 'restore', 'Ada Obi', 'Ben Roy');
  await expect(card(other, 'restore')).toContainText('Ada Obi read, Ben Roy confirmed.');
  await other.bringToFront();
  await confirm(other, 'restore', 'Cleo Díaz', 'Dan Vu');
  await page.bringToFront();
  await page.reload();
  await expect(card(page, 'restore')).toContainText('Confirmed 2 times');
  await card(page, 'restore')
    .getByText(/^Who confirmed what/)
    .click();
  const history = card(page, 'restore').locator('.pause-history > li');
  await expect(history).toHaveCount(2);
  await expect(history.first()).toContainText('Cleo Díaz read, Dan Vu confirmed');
  await expect(history.last()).toContainText('Was the backup made before the breach began?');
  await read(page, 'restore');
  await expect(screen(page).getByText(/Last confirmed .*: Cleo Díaz read, Dan Vu confirmed\./)).toBeVisible();
});

test('prefills who I am and the lead, shows where the items stand, and what contradicts an answer', async ({
  page,
}) => {
  await openIncident(page, 'Strange sign-in');
  await sayWhoIAm(page, 'Ada Obi');
  await visit(page, '/incident/people/');
  await page
    .locator('#role-lead')
    .getByRole('button', { name: /^Assign/ })
    .click();
  await page.getByLabel('Who takes on Incident lead?').fill('Ben Roy');
  await page.keyboard.press('Enter');
  await expect(page.locator('#role-lead .person')).toHaveText('Ben Roy');
  await visit(page, '/incident/steps/');
  await tick(page, 'analyse-scope');
  await page.goto(`${PAUSES}?pause=containment`);
  await expect(screen(page).getByLabel('Read by')).toHaveValue('Ada Obi');
  await expect(screen(page).getByLabel('Confirmed by')).toHaveValue('Ben Roy');
  const states = screen(page).locator('.pause-states li');
  await expect(states.filter({ hasText: '1.1e' })).toHaveText(/^1\.1e done \d\d:\d\d AO$/);
  const handler = states.filter({ hasText: '3.0b' });
  await expect(handler).toHaveText('3.0b not done');
  await expect(handler).toHaveClass('not-done');
  await answers(page).first().click();
  await expect(handler).toHaveClass('contradicts');
});

test('ticks that came in a burst are named at the next pause, and not at the one after it', async ({ page }) => {
  await takeFile(page, textFile(hastyFile(12)));
  await visit(page, PAUSES);
  await expect(page.getByText(/^12 items were ticked so fast/)).toBeVisible();
  await expect(card(page, 'containment')).toContainText(
    '4 items that should wait for it are done: 2.1, 2.3b, 2.5a, 2.5b',
  );
  await read(page, 'declare');
  await expect(answers(page)).toHaveCount(10);
  await expect(answers(page).last()).toHaveAccessibleName(
    '12 items were ticked within a minute, at 14:31 PDT, by Ada Obi. Are they all done?',
  );
  await expect(screen(page).locator('.ticked li').first()).toHaveText('0.0 Do call-in-team');
  for (let index = 0; index < 9; index += 1) await answers(page).nth(index).click();
  await confirmButton(page).click();
  await expect(screen(page).getByRole('alert')).toContainText('Still open: line 10.');
  await page.keyboard.press('Escape');
  await confirm(page, 'declare', 'Cleo Díaz', 'Dan Vu');
  await expect(page.getByText(/items were ticked so fast/)).toHaveCount(0);
  await read(page, 'containment');
  await expect(answers(page)).toHaveCount(9);
  await visit(page, '/incident/log/');
  await expect(page.getByText(/Ticked in a burst and confirmed: 12 items .*1\.1c, 1\.1e/)).toBeVisible();
});

test('nine ticks in a minute are no burst, and one that is undone is not among ten', async ({ page }) => {
  await takeFile(page, textFile(hastyFile(10)));
  await visit(page, '/incident/steps/');
  await box(page, 'analyse-scope').click();
  await expect(box(page, 'analyse-scope')).toHaveAttribute('aria-checked', 'false');
  await visit(page, PAUSES);
  await read(page, 'declare');
  await expect(answers(page)).toHaveCount(9);
});

test('a closed incident shows what was confirmed, and offers nothing to read', async ({ page }) => {
  await takeFile(page, textFile(hastyFile(0, { isClosed: true })));
  await visit(page, `${PAUSES}?pause=declare`);
  await expect(page.getByText(/This incident is closed\./)).toBeVisible();
  await expect(card(page, 'declare')).toContainText('Ben Roy read, Cleo Díaz confirmed.');
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await expect(screen(page)).toHaveCount(0);
});

test('covers the whole screen, holds the page behind still, keeps the focus and says that it is an exercise', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openIncident(page, 'Practice', 'exercise');
  await visit(page, PAUSES);
  await read(page, 'containment');
  expect(await screen(page).boundingBox()).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  await expect(screen(page).getByText('EXERCISE', { exact: true })).toBeVisible();
  // Without scrolling, from the title to the button that confirms; letters of at least 36 px.
  await expect(confirmButton(page)).toBeInViewport();
  const size = await screen(page)
    .locator('.asked p')
    .first()
    .evaluate((line) => getComputedStyle(line).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(36);
  await page.mouse.wheel(0, 2000);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
      ),
    ).toBe(true);
  }
});

test('prints a sheet for each pause, and only the one that is open', async ({ page }) => {
  await takeFile(page, textFile(hastyFile(12)));
  await visit(page, PAUSES);
  const sheets = async (format: string) =>
    (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  expect(await sheets('A4')).toBe(5);
  expect(await sheets('Letter')).toBe(5);
  await read(page, 'notices');
  expect(await sheets('Letter')).toBe(1);
});

for (const width of [360, 1440])
  test(`axe finds nothing, ${width} px wide: the list, a pause, one with a burst that is refused`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    await takeFile(page, textFile(hastyFile(12, { kind: width === 360 ? 'exercise' : 'real' })));
    await visit(page, PAUSES);
    await confirm(page, 'restore', 'Ada Obi', 'Ben Roy');
    for (const summary of await page.locator('.pause summary').all()) await summary.click();
    await expectNoViolations(page, 'the list');
    await takeFile(page, textFile(hastyFile(12)));
    await visit(page, PAUSES);
    await read(page, 'containment');
    await expectNoViolations(page, 'a pause');
    await answers(page).first().click();
    await confirmButton(page).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoViolations(page, 'refused');
    const wide = await screen(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
