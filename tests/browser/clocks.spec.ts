// The clocks of an incident: what runs, from which moment, until when, and what is recorded about them.

import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  answer,
  bar,
  eventLine,
  fileOf,
  keeping,
  openIncident,
  sha256,
  takeFile,
  textFile,
  visit,
} from './journeys.ts';

const INCIDENT = '0123456789abcdef';
const AMAZON = 'Amazon: tell its security team';
const CALIFORNIA = 'California: notice to the people affected';

const clock = (page: Page, title: string): Locator =>
  page.locator('.clock', { has: page.getByText(title, { exact: true }) });

/** An incident that was noticed on 10 March 2026 at 13:00 in Los Angeles, with people counted in two states. */
function countedFile(more: readonly (readonly [string, object, object?])[] = []): string {
  const lines = [eventLine(INCIDENT, 'incident-opened', { title: 'Strange sign-in', kind: 'real' })];
  const add = (type: string, data: object, change: object = {}) =>
    lines.push(eventLine(INCIDENT, type, data, { after: [sha256(lines.at(-1) ?? '')], ...change }));
  add('detection-recorded', {}, { happenedAt: '2026-03-10T20:00:00.000Z' });
  add('fact-recorded', { fact: 'amazonData', value: 'no' });
  add('fact-recorded', { fact: 'personalInformation', value: 'yes' });
  add('count-recorded', { place: 'us-ca', words: 'California', count: 501, isEstimate: false });
  add('count-recorded', { place: 'us-ma', words: 'Massachusetts', count: 3, isEstimate: true });
  for (const [type, data, change] of more) add(type, data, change ?? {});
  return fileOf(INCIDENT, lines);
}

test('Amazon’s clock runs from the opening while nothing is known, and says so; it goes when Amazon is not involved', async ({
  page,
}) => {
  await openIncident(page, 'Strange sign-in');
  await expect(clock(page, AMAZON)).toContainText('it counts as yes');
  await expect(clock(page, AMAZON)).toContainText('When it was noticed is not yet recorded.');
  await expect(clock(page, AMAZON).locator('.clock-figure')).toContainText(/^23 h 5\d min|^24 h/);
  await expect(bar(page)).toContainText(`${AMAZON}: due in`);
  const amazon = page.getByRole('group', { name: 'Is Amazon marketplace data involved?' });
  await amazon.getByLabel('No', { exact: true }).check();
  await expect(clock(page, AMAZON)).toHaveCount(0);
  await expect(bar(page).locator('.clock-next')).toHaveCount(0);
  await amazon.getByLabel('Yes', { exact: true }).check();
  await expect(clock(page, AMAZON)).not.toContainText('it counts as yes');
});

test('a detection that is recorded later moves the clock, and the clock says that it is overdue', async ({ page }) => {
  await page.clock.setFixedTime('2026-03-12T20:00:00.000Z');
  await openIncident(page, 'Strange sign-in');
  await page.getByRole('button', { name: 'Say when' }).click();
  await page.getByLabel('Noticed at').fill('2026-03-10T13:00');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(clock(page, AMAZON).locator('.clock-figure')).toHaveText('1 d overdue');
  await expect(clock(page, AMAZON)).toContainText('by 11 Mar 2026, 13:00 PDT, 11 Mar 2026 20:00 UTC');
  await expect(bar(page).locator('.clock-next')).toHaveText(`${AMAZON}: overdue by 1 d`);
});

test('people who are counted start the clocks of their states, each with its source and its own moment', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-03-12T20:00:00.000Z');
  await takeFile(page, textFile(countedFile()));
  await visit(page, '/incident/');
  const california = clock(page, CALIFORNIA);
  await expect(california).toContainText('by the end of Thursday 9 April 2026 (PDT), 10 Apr 2026 07:00 UTC');
  await california.getByText('The rule').click();
  await expect(california.getByRole('link', { name: 'Cal. Civ. Code § 1798.82' })).toHaveAttribute(
    'href',
    '/reference/deadlines/#us-ca',
  );
  const general = clock(page, 'California: notice to California Attorney General');
  await expect(general.locator('.clock-figure')).toHaveText('Waits');
  const massachusetts = clock(page, 'Massachusetts: notice to the people affected');
  await expect(massachusetts.locator('.clock-figure')).toHaveText('Without delay');
  await expect(massachusetts).not.toContainText('by the end of');
  // By prudence: what the law wants without delay stands before what has weeks.
  const titles = await page.locator('.clock h3').allInnerTexts();
  expect(titles.indexOf('Massachusetts: notice to the people affected')).toBeLessThan(titles.indexOf(CALIFORNIA));

  await page.getByRole('button', { name: `Record as met: ${CALIFORNIA}` }).click();
  await page.getByLabel(/^When/).fill('2026-03-11T09:00');
  await page.getByLabel('How: email, form, letter, and to whom').fill('Letters to 501 people');
  await page.getByRole('button', { name: 'Record as met', exact: true }).click();
  await expect(general).toContainText('by the end of Thursday 26 March 2026');
  await expect(bar(page).locator('.clock-next')).toContainText('California Attorney General: due in 14 d');
});

test('a clock is met with when, how and the reference, late where it was late, and can be taken back', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-03-12T20:00:00.000Z');
  await takeFile(page, textFile(countedFile([['fact-recorded', { fact: 'amazonData', value: 'yes' }]])));
  await visit(page, '/incident/');
  const met = page.getByRole('button', { name: `Record as met: ${AMAZON}` });
  await met.click();
  const form = page.locator('.panel-form');
  const when = form.getByLabel(/^When/);
  const submit = form.getByRole('button', { name: 'Record as met' });

  await when.fill('2026-03-12T15:00');
  await form.getByLabel('How').fill('Email to security@example.com');
  await submit.click();
  await expect(form.getByRole('alert')).toHaveText(/^That time has not come yet\./);
  await when.fill('2026-03-10T12:59');
  await submit.click();
  await expect(form.getByRole('alert')).toHaveText('That is before the clock started. Check the date.');
  await expect(form.getByLabel('How')).toHaveValue('Email to security@example.com');
  await when.fill('2026-03-11T13:01');
  await form.getByLabel('How').fill('');
  await submit.click();
  await expect(form.getByRole('alert')).toHaveText(/^Say how it was met/);
  await form.getByLabel('How').fill('Email to security@example.com');
  await form.getByLabel('Reference or receipt number').fill('CASE-0142');
  await submit.click();

  await page.getByText(/met or not due$/).click();
  await expect(clock(page, AMAZON).locator('.clock-figure')).toHaveText('Met late');
  await expect(clock(page, AMAZON)).toContainText('met late, by 1 min');
  await expect(clock(page, AMAZON)).toContainText('reference CASE-0142');
  await visit(page, '/incident/');
  await page.getByText(/met or not due$/).click();
  await page.getByRole('button', { name: `Take back: ${AMAZON}` }).click();
  await answer(page, 'Why is it taken back?', 'The email bounced');
  await expect(met).toBeVisible();
  await expect(keeping(page)).toHaveText('Saved');
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line .what').first()).toContainText(`${AMAZON}: runs again, The email bounced`);
});

test('clocks of the company’s own, and a second one of Amazon when somebody asks for its data', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await page.getByRole('button', { name: 'Add a clock' }).click();
  await page.getByRole('button', { name: 'Add the clock' }).click();
  await expect(page.getByRole('alert')).toHaveText(/how long the clock runs/);
  await page.getByLabel('What is due, and to whom').fill('Tell the insurer');
  await page.getByLabel('Who asks for it').fill('Policy 0142');
  for (const typed of ['twelve', '-3', '1.5']) {
    await page.getByLabel('How many').fill(typed);
    await page.getByRole('button', { name: 'Add the clock' }).click();
    await expect(page.getByRole('alert')).toHaveText(/not a number of hours or days/);
    await expect(page.getByLabel('How many')).toBeFocused();
    await expect(page.getByLabel('How many')).toHaveValue(typed);
  }
  await expect(page.getByLabel('What is due, and to whom')).toHaveValue('Tell the insurer');
  await page.getByText('On a date').click();
  for (const [typed, words] of [
    ['1999-05-01T10:00', /before the year 2000/],
    ['9999-05-01T10:00', /more than ten years ahead/],
  ] as const) {
    await page.getByLabel(/^Due/).fill(typed);
    await page.getByRole('button', { name: 'Add the clock' }).click();
    await expect(page.getByRole('alert')).toHaveText(words);
    await expect(page.getByLabel(/^Due/)).toHaveValue(typed);
  }
  await page.getByText('So long after detection').click();
  await page.getByLabel('How many').fill('12');
  await page.getByRole('button', { name: 'Add the clock' }).click();
  await expect(clock(page, 'Tell the insurer').locator('.clock-figure')).toContainText(/^11 h 5\d min|^12 h/);
  await expect(bar(page).locator('.clock-next')).toContainText('Tell the insurer: due in');

  await page.getByRole('button', { name: 'Somebody asked for Amazon data' }).click();
  await page.getByLabel('Who asked: court, police, agency').fill('Springfield police');
  await page.getByRole('button', { name: 'Record the request' }).click();
  await expect(clock(page, 'Amazon: tell it that Springfield police asked for its data')).toContainText('left');
});

test('a delay that law enforcement asked for stops the clocks that the law lets it stop, until it is released', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-03-12T20:00:00.000Z');
  await takeFile(page, textFile(countedFile()));
  await visit(page, '/incident/');
  await page.getByRole('button', { name: 'Place a hold' }).click();
  const place = page.getByRole('button', { name: 'Place the hold' });
  await place.click();
  await expect(page.getByRole('alert')).toHaveText(/which agency or firm/);
  await page.getByLabel('Which agency').fill('FBI Springfield');
  await page.getByLabel('Officer, with rank or title').fill('Agent Roe');
  await page.getByLabel('Report number or reference').fill('555-0142');
  await page.getByLabel('Reason').fill('Interviews are under way');
  await page.getByLabel(/^Until, if a date/).fill('2026-03-11T09:00');
  await place.click();
  await expect(page.getByRole('alert')).toHaveText(/would end before it begins/);
  await expect(page.getByLabel('Which agency')).toHaveValue('FBI Springfield');
  await page.getByLabel(/^Until, if a date/).fill('');
  await place.click();
  await expect(page.locator('.hold-list')).toContainText('HELD Law enforcement: FBI Springfield, Agent Roe');
  await expect(clock(page, CALIFORNIA).locator('.clock-figure')).toHaveText('Stopped');

  await page.clock.setFixedTime('2026-03-15T20:00:00.000Z');
  await page.getByRole('button', { name: 'Release: Law enforcement: FBI Springfield, Agent Roe' }).click();
  await page.getByLabel(/^Released at/).fill('2026-03-15T12:00');
  await answer(page, 'Who released it, and how', 'Agent Roe, by telephone');
  await expect(page.locator('.held')).toHaveCount(0);
  await page.getByText('1 ended').click();
  await expect(page.locator('#holds')).toContainText(
    /FBI Springfield, Agent Roe: .* Ended 15 Mar 2026, 12:00 PDT, released by .*: Agent Roe, by telephone/,
  );
  // 28 days were left on 12 March; it lasted 71 hours, so two days are given back.
  await expect(clock(page, CALIFORNIA)).toContainText('by the end of Saturday 11 April 2026');
  await expect(clock(page, CALIFORNIA)).toContainText('delay has ended');
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line .what').first()).toContainText(
    'Hold released: Law enforcement: FBI Springfield',
  );
});

test('says that clocks are missing where the rules cannot be read', async ({ page }) => {
  await page.route('**/clock-rules.json', (route) => route.abort());
  await takeFile(page, textFile(countedFile()));
  await visit(page, '/incident/');
  await expect(page.locator('#clocks').getByRole('alert')).toContainText('clocks are missing here');
  await expect(bar(page)).toContainText('clocks are missing');
});

test('a policy page shows the next clock without fetching what computes it, once that was computed', async ({
  page,
}) => {
  await openIncident(page, 'Strange sign-in');
  await expect(bar(page).locator('.clock-next')).toContainText(AMAZON);
  await expect(keeping(page)).toHaveText('Saved');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await visit(page, '/data-policy/');
  await expect(bar(page).locator('.clock-next')).toContainText(AMAZON);
  expect(fetched.filter((url) => /NextClock|clock-rules/.test(url))).toEqual([]);
});

test('what does not apply is said with the reason, and what may apply when somebody looks', async ({ page }) => {
  await takeFile(
    page,
    textFile(
      countedFile([
        ['fact-recorded', { fact: 'encrypted', value: 'yes' }],
        ['fact-recorded', { fact: 'keyTaken', value: 'no' }],
      ]),
    ),
  );
  await visit(page, '/incident/');
  await expect(clock(page, 'Massachusetts: notice to the people affected')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/may apply, \d+ overdue/)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('What may apply, and what does not').click();
  await expect(page.locator('.excused')).toContainText(
    `${CALIFORNIA}. Not due: The data was encrypted and the key was not taken.`,
  );
  await expect(
    clock(
      page,
      'Payment card brands and acquirer (PCI DSS programs): notice to Acquiring bank, then the affected card brands',
    ),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Does not apply: Massachusetts: notice to the people affected' }).click();
  await answer(page, 'Why does it not apply, and who says so?', 'Counsel: nobody lives there');
  await expect(page.getByText(/met or not due$/)).toBeVisible();
});

test('a notice that is recorded as sent while it is held says so before and after', async ({ page }) => {
  await page.clock.setFixedTime('2026-03-12T20:00:00.000Z');
  const hold = { hold: 'law-enforcement', agency: 'FBI Springfield', officer: 'Agent Roe', reference: '', until: null };
  const held = ['hold-placed', { ...hold, reason: 'They watch.' }, { happenedAt: '2026-03-11T20:00:00.000Z' }] as const;
  await takeFile(page, textFile(countedFile([held])));
  await visit(page, '/incident/');
  await expect(page.locator('.hold-list')).toContainText('They watch. Notices');
  await page.getByRole('button', { name: `Record as met: ${CALIFORNIA}` }).click();
  const form = clock(page, CALIFORNIA).locator('form');
  await expect(form.locator('.problem')).toContainText('This is held: Law enforcement: FBI Springfield, Agent Roe');
  await form.getByLabel('How: email, form, letter, and to whom').fill('Post');
  await form.getByRole('button', { name: 'Record as met' }).click();
  await page.getByText(/met or not due/).click();
  await expect(clock(page, CALIFORNIA).locator('.caution').first()).toContainText('Recorded as met while it was held');
  await visit(page, '/incident/brief/');
  await expect(page.locator('.brief')).toContainText('Recorded as met while it was held');
});

test('a device whose clock cannot be right is told so, and one that can be is not', async ({ page }) => {
  await page.clock.setFixedTime('1970-01-01T12:00:00.000Z');
  await openIncident(page, 'Strange sign-in');
  const doubt = page.getByText('The clock of this device says 1 Jan 1970, 04:00 PST. It cannot be right');
  await expect(doubt).toBeVisible();
  await expect(doubt).toContainText(/were checked in [A-Z][a-z]+ 20\d\d/);
  await page.clock.setFixedTime('2027-01-01T12:00:00.000Z');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Where we stand' })).toBeVisible();
  await expect(page.getByText('It cannot be right')).toHaveCount(0);
});
