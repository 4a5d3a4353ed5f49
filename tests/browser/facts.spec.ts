import { expect, test } from '@playwright/test';
import { answer, openIncident, sayWhoIAm, visit } from './journeys.ts';
import { choose, countPeople, FACTS, openFacts, openForm, option, readLog, record, row } from './fact-steps.ts';

test('records yes, no and not yet known with who said so, and keeps them after a reload', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await sayWhoIAm(page, 'Ada Obi');
  await visit(page, FACTS);
  await choose(page, 'amazonData', 'Yes');
  await choose(page, 'amazonData', 'No');
  await choose(page, 'ongoing', 'No');
  await choose(page, 'ongoing', 'Not yet known');

  const form = await openForm(page, 'malware', 'Who says so?');
  await form.getByLabel('Who says so').fill('Ben Roy, example.com');
  await form.getByLabel('On what ground').fill('A scan of all tills');
  await choose(page, 'malware', 'Yes');
  await expect(form).toHaveCount(0);

  for (const when of ['at once', 'after a reload']) {
    await expect(option(page, 'amazonData', 'No'), when).toBeChecked();
    await expect(option(page, 'ongoing', 'Not yet known'), when).toBeChecked();
    await expect(row(page, 'amazonData'), when).toContainText(/Recorded by Ada Obi, \d+ \w+ \d{4}, \d\d:\d\d P[SD]T/);
    await expect(row(page, 'malware'), when).toContainText('Said by Ben Roy, example.com. Ground: A scan of all tills');
    await page.reload();
  }
  expect(await readLog(page)).toEqual([
    'Malware: yes. Said by Ben Roy, example.com. Ground: A scan of all tills',
    'Still going on: not yet known',
    'Still going on: no',
    'Amazon data: no',
    'Amazon data: yes',
    'Opened as REAL: Strange sign-in',
  ]);
});

test('adds who said so to an answer that stands, and asks for something to add', async ({ page }) => {
  await openFacts(page, 'Said later');
  await choose(page, 'malware', 'No');
  const form = await openForm(page, 'malware', 'Who says so?');
  await record(form);
  await expect(form.getByRole('alert')).toContainText('Write something first.');
  await expect(form.getByLabel('Who says so')).toBeFocused();
  await form.getByLabel('Who says so').fill('Ben Roy');
  await form.getByLabel('Who says so').press('Enter');
  await expect(row(page, 'malware')).toContainText('Said by Ben Roy');
  await expect(row(page, 'malware').getByRole('button', { name: 'Who says so?' })).toBeFocused();
  await expect(option(page, 'malware', 'No')).toBeChecked();
});

test('records moments, exact or an estimate, corrects them and takes them back', async ({ page }) => {
  await openFacts(page, 'When');
  const began = await openForm(page, 'began', 'Say when');
  await began.getByLabel('When did it begin?').fill('2026-03-01T10:00');
  await began.getByLabel('An estimate').check();
  await record(began);
  await expect(row(page, 'began')).toContainText('about 1 Mar 2026, 10:00 PST');
  await expect(row(page, 'began').getByRole('button', { name: 'Correct' })).toBeFocused();

  const detected = await openForm(page, 'detected', 'Say when');
  await detected.getByLabel('When was it noticed?').fill('2026-03-02T09:30');
  await detected.getByLabel('An estimate').check();
  await detected.getByLabel('Who says so').fill('The night shift');
  await record(detected);
  await expect(row(page, 'detected')).toContainText('about 2 Mar 2026, 09:30 PST');
  await expect(row(page, 'detected')).toContainText('Said by The night shift');

  const corrected = await openForm(page, 'began', 'Correct');
  await expect(corrected.getByLabel('When did it begin?')).toHaveValue('2026-03-01T10:00');
  await corrected.getByLabel('When did it begin?').fill('2026-02-28T08:00');
  await corrected.getByLabel('An estimate').uncheck();
  await record(corrected);
  await expect(row(page, 'began').locator('strong')).toHaveText('28 Feb 2026, 08:00 PST');

  await row(page, 'began').getByRole('button', { name: 'Not known after all' }).click();
  await answer(row(page, 'began'), 'Why is it not known?', 'The clock of that machine was wrong');
  await expect(row(page, 'began')).toContainText('Not yet known');
  await page.reload();
  await expect(row(page, 'began')).toContainText('Not yet known');
  await expect(row(page, 'detected')).toContainText('about 2 Mar 2026, 09:30 PST');
  const log = await readLog(page);
  expect(log[0]).toContain('The breach began: not yet known after all, The clock of that machine was wrong');
  expect(log.join('\n')).toContain('The breach began (an estimate)');
  expect(log.join('\n')).toContain('The breach was noticed (an estimate)');
});

test('records how it was discovered and what it may lead to, and forgets nothing that Escape closes over', async ({
  page,
}) => {
  await openFacts(page, 'In words');
  const form = await openForm(page, 'discovery', 'Write it down');
  await form.getByLabel('How was it discovered?').fill('A customer called\nabout a strange bill');
  await record(form);
  await expect(row(page, 'discovery').locator('.words')).toHaveText('A customer called\nabout a strange bill');
  const again = await openForm(page, 'discovery', 'Correct');
  await again.getByLabel('How was it discovered?').press('Escape');
  await expect(again).toHaveCount(0);
  await expect(row(page, 'discovery').getByRole('button', { name: 'Correct' })).toBeFocused();
  await page.reload();
  await expect(row(page, 'discovery').locator('.words')).toHaveText('A customer called\nabout a strange bill');
});

test('counts people per place as a figure, an estimate or some, with a total', async ({ page }) => {
  await openFacts(page, 'People');
  await countPeople(page, 'California (CA)', '1,204');
  const people = row(page, 'counts').getByRole('table');
  await expect(people).toContainText('1,204 people in 1 place');
  await expect(row(page, 'counts').getByRole('button', { name: 'Count people of a place' })).toBeFocused();

  const form = await openForm(page, 'counts', 'Count people of a place');
  await form.getByLabel('State or country').selectOption('Texas (TX)');
  await form.getByLabel('Number of people').fill('501');
  await form.getByLabel('An estimate').check();
  await record(form);
  const some = await openForm(page, 'counts', 'Count people of a place');
  await some.getByLabel('State or country').selectOption('Quebec');
  await some.getByLabel('Some; number not yet known').check();
  await expect(some.getByLabel('Number of people')).toBeDisabled();
  await record(some);
  await expect(people.getByRole('row', { name: /Texas/ })).toContainText('about 501');
  await expect(people).toContainText('about 1,705 people in 3 places; in 1 of them the number is not yet known');

  await row(page, 'counts').getByRole('button', { name: 'Change: California' }).click();
  const changing = row(page, 'counts').locator('form');
  await expect(changing.getByLabel('Number of people: California')).toHaveValue('1,204');
  await changing.getByLabel('Number of people: California').fill('900');
  await record(changing);
  await expect(people).toContainText('about 1,401 people in 3 places');

  await row(page, 'counts').getByRole('button', { name: 'Remove: Texas' }).click();
  await answer(row(page, 'counts'), 'Why is Texas removed?', '');
  await expect(row(page, 'counts').getByRole('alert')).toContainText('Say why');
  await answer(row(page, 'counts'), 'Why is Texas removed?', 'They were test accounts');
  await expect(people).not.toContainText('Texas');
  await page.reload();
  await expect(people).toContainText('900 people in 2 places; in 1 of them the number is not yet known');
  expect((await readLog(page))[0]).toBe('Affected in Texas: taken back, They were test accounts');
});

test('takes a table that is pasted, once every line of it can be read', async ({ page }) => {
  await openFacts(page, 'A table');
  const form = await openForm(page, 'counts', 'Paste a table');
  const table = form.getByLabel('A place and a number in each line');
  await table.fill('State, People\nCA 501\nTX 1.5');
  await record(form);
  await expect(form.getByRole('alert')).toContainText('2 lines could not be read. Nothing is recorded yet.');
  await expect(form.getByRole('listitem')).toHaveText([
    'Line 1, “State, People”: there is no number of people behind the place.',
    'Line 3, “TX 1.5”: “1.5” is not a number of people.',
  ]);
  await expect(table).toBeFocused();
  await expect(table).toHaveValue('State, People\nCA 501\nTX 1.5');
  await expect(row(page, 'counts').getByRole('table')).toHaveCount(0);
  await table.fill('CA\t501\nTexas; ~1,204\nEU ?\n');
  await record(form);
  await expect(row(page, 'counts').getByRole('table')).toContainText(
    'about 1,705 people in 3 places; in 1 of them the number is not yet known',
  );
});

test('computes the severity at once, lets it be overruled with a reason, and goes back', async ({ page }) => {
  await openFacts(page, 'How severe');
  const severity = page.getByRole('region', { name: 'Severity' });
  await expect(severity.getByRole('status')).toHaveText('High by the rule');
  await expect(severity).toContainText('Amazon data: not yet known, counts as yes');
  for (const id of ['amazonData', 'ongoing', 'functionDown', 'personalInformation', 'malware'])
    await choose(page, id, 'No');
  await expect(severity.getByRole('status')).toHaveText('Medium by the rule');
  await choose(page, 'gotIn', 'No');
  await expect(severity.getByRole('status')).toHaveText('Low by the rule');

  await severity.getByRole('button', { name: 'Set another severity' }).click();
  await severity.getByLabel('High').check();
  await severity.getByRole('button', { name: 'Set the severity' }).click();
  await expect(severity.getByRole('alert')).toContainText('Say why, in a few words.');
  await expect(severity.getByLabel('Why this one?')).toBeFocused();
  await severity.getByLabel('Why this one?').fill('The press has it');
  await severity.getByLabel('Why this one?').press('Enter');
  await expect(severity.getByRole('status')).toContainText('High set by somebody without a name');
  await expect(severity).toContainText('The press has it');
  await expect(severity).toContainText('By the rule it would be low');
  await page.reload();
  await expect(severity.getByRole('status')).toContainText('High set by');

  await severity.getByRole('button', { name: 'Go back to the rule' }).click();
  await severity.getByLabel('Why does the rule count again?').fill('It was a rumour');
  await severity.getByLabel('Why does the rule count again?').press('Enter');
  await expect(severity.getByRole('status')).toHaveText('Low by the rule');
  expect((await readLog(page)).slice(0, 2)).toEqual([
    'Severity by the rule again: It was a rumour',
    'Severity set to high: The press has it',
  ]);
  await visit(page, FACTS);
  await severity.getByRole('link', { name: 'The rule, in the incident response policy' }).click();
  await expect(page).toHaveURL(/\/incident-response-policy\/#ir-2$/);
  await expect(page.getByText('Start at the top and stop at the first line that fits.')).toBeInViewport();
});
