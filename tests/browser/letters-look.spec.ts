// How the page of the letters is reached, what it looks like, and what it keeps.

import { expect, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { keeping, readStorage, tabTo, takeFile, textFile, visit, watch } from './journeys.ts';
import {
  blocks,
  changeWords,
  CUSTOMERS,
  fields,
  guards,
  heldByPolice,
  LETTERS,
  openLetter,
  paragraph,
  sheet,
  toldFile,
} from './letter-steps.ts';

for (const width of [360, 1440])
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });
    test.setTimeout(240_000);

    test('has no violation that axe finds on the list, a letter, its words and its details, light and dark', async ({
      page,
    }) => {
      await openLetter(page, CUSTOMERS, toldFile([heldByPolice]));
      const isNarrow = async () => {
        const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
        expect(widths).toEqual([width, width]);
      };
      await expectNoViolations(page, 'a letter');
      await page.getByText(/^What the law asks for here/).click();
      await guards(page)
        .getByRole('button', { name: /^Record counsel/ })
        .click();
      await expectNoViolations(page, 'the details and the approval');
      await isNarrow();
      await changeWords(page);
      const opening = paragraph(page, 'What Happened: opening');
      await opening.getByRole('textbox').fill('{{no.field}}');
      await opening.getByRole('button', { name: 'Keep' }).click();
      await expect(opening.getByRole('alert')).toBeVisible();
      await expectNoViolations(page, 'the words');
      await isNarrow();
      for (const form of ['Phone script', 'Talking points']) {
        await page.getByRole('radio', { name: form }).check();
        await expectNoViolations(page, form);
        await isNarrow();
      }
      await page.getByRole('link', { name: 'All letters' }).click();
      await expect(page.getByRole('link', { name: CUSTOMERS })).toBeVisible();
      await expectNoViolations(page, 'the list');
      await isNarrow();
    });
  });

test('is written, approved and saved with the keyboard alone', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key);
  await takeFile(page, textFile(toldFile()));
  await visit(page, LETTERS);
  await tabTo(page.getByRole('link', { name: CUSTOMERS }));
  await press('Enter');
  await tabTo(page.getByRole('radio', { name: 'Our own legal duty' }));
  await press('Space');
  await expect(guards(page)).not.toContainText('on whose behalf this goes');
  await tabTo(guards(page).getByRole('button', { name: /^Record counsel/ }));
  await press('Enter');
  const form = page.getByRole('form', { name: /^Record counsel/ });
  await tabTo(form.getByLabel('Which lawyer approved it'));
  await page.keyboard.type('Cleo Moss');
  await press('Tab');
  await page.keyboard.type('Mail of 9:10');
  await press('Enter');
  await expect(guards(page)).toContainText('Approved by counsel: Cleo Moss');
  await tabTo(fields(page).getByLabel(/^What happened/));
  await page.keyboard.type('A thief copied the list.');
  await press('Tab');
  await press('Enter');
  await expect(sheet(page)).toContainText('A thief copied the list.');
  await expect(blocks(page).last()).toContainText('Counsel approved another text, not exactly this one.');
  await tabTo(page.getByRole('button', { name: 'Save text' }));
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^DRAFT-customers-initial/);
});

test('what was typed and not kept is stored nowhere and sent nowhere, and is still there in the tab', async ({
  page,
  context,
  baseURL,
}) => {
  const { requests, complaints } = watch(context);
  await openLetter(page);
  const before = await readStorage(page);
  const field = fields(page).getByLabel(/^What happened/);
  await field.fill('Unsent secret of 415-555-0142');
  await changeWords(page);
  const opening = paragraph(page, 'What Happened: opening').getByRole('textbox');
  await opening.fill('Unsent secret of a paragraph');
  await guards(page)
    .getByRole('button', { name: /^Record counsel/ })
    .click();
  await page.getByLabel('Which lawyer approved it').fill('Unsent secret lawyer');
  await page.getByRole('link', { name: 'All letters' }).click();
  await page.getByRole('link', { name: CUSTOMERS }).click();
  await expect(field).toHaveValue('Unsent secret of 415-555-0142');
  await changeWords(page);
  await expect(opening).toHaveValue('Unsent secret of a paragraph');
  expect(await readStorage(page)).toEqual(before);
  const everything = await page.evaluate(async () => {
    const cached = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      location.href,
      cached.flat().map(({ url }) => url),
    ]);
  });
  expect(everything).not.toContain('Unsent secret');
  expect(requests.filter((url) => new URL(url).origin !== baseURL || /secret/i.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('hostile text stands as text on the page and in the files', async ({ page, context }) => {
  const { complaints } = watch(context);
  await openLetter(page);
  const hostile = '<img src=x onerror="document.title=1">=cmd|x';
  const form = fields(page).locator('form').first();
  await answerIn(form, hostile);
  await expect(keeping(page)).toHaveText('Saved');
  await page.reload();
  await expect(form.getByRole('textbox')).toHaveValue(hostile);
  await expect(sheet(page).locator('img')).toHaveCount(0);
  await answerIn(form, 'For {{name}}');
  await expect(form.getByRole('alert')).toContainText('Write it without double braces');
  expect(complaints).toEqual([]);

  async function answerIn(place: typeof form, text: string): Promise<void> {
    await place.getByRole('textbox').fill(text);
    await place.getByRole('button', { name: 'Keep' }).click();
  }
});

test('a closed incident shows its letters and takes no more words', async ({ page }) => {
  await takeFile(page, textFile(toldFile([['incident-closed', { reason: 'All clear', unfinished: [] }]])));
  await visit(page, `${LETTERS}#customers-initial`);
  await expect(sheet(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change the words' })).toHaveCount(0);
  await expect(fields(page).getByRole('textbox').first()).toBeDisabled();
});

test('says so where the words cannot be fetched', async ({ page }) => {
  await page.route('**/letters.json', (route) => route.abort());
  await takeFile(page, textFile(toldFile()));
  await visit(page, LETTERS);
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
});
