// The codes of the printed contact sheet, read as a camera would.

import { expect, type Page, test } from '@playwright/test';
import { readQr } from '../documents/qr-reader.ts';
import { openSheet } from './contact-steps.ts';
import { watch } from './journeys.ts';

/** 15 mm at 96 pixels an inch, rounded down. */
const SMALLEST_IN_PIXELS = 56;

/** Each code as it is drawn, with the number of the line that it stands on. */
async function codesOf(page: Page) {
  return page.locator('svg.contact-qr').evaluateAll((codes) =>
    codes.map((code) => {
      const path = code.querySelector('path');
      const ground = code.querySelector('rect');
      return {
        label: code.getAttribute('aria-label'),
        size: Number(code.getAttribute('viewBox')?.split(' ')[2]),
        margin: Number(/translate\((\d+)/.exec(path?.getAttribute('transform') ?? '')?.[1]),
        path: path?.getAttribute('d') ?? '',
        colours: [ground, path].map((part) => part && getComputedStyle(part).fill),
        width: code.getBoundingClientRect().width,
        links: [...(code.closest('li')?.querySelectorAll('a[href^="tel:"]') ?? [])].map((link) =>
          link.getAttribute('href'),
        ),
      };
    }),
  );
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`a camera dials from paper what the line says, on a ${colorScheme} screen too`, async ({ page, context }) => {
    const { complaints } = watch(context);
    await page.emulateMedia({ colorScheme });
    await openSheet(page, 'California');
    await expect(page.locator('svg.contact-qr')).not.toHaveCount(0);
    await page.emulateMedia({ media: 'print', colorScheme });
    const codes = await codesOf(page);
    expect(codes.length).toBeGreaterThanOrEqual(10);
    for (const { label, links, size, margin, path, colours, width } of codes) {
      const dialled = readQr({ size, margin, path });
      expect(links, `${label}`).toContain(dialled);
      expect(label).toContain('Dial ');
      expect(width, `${label}`).toBeGreaterThanOrEqual(SMALLEST_IN_PIXELS);
      expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    }
    expect(complaints).toEqual([]);
  });
