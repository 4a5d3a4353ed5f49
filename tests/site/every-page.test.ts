import { expect, test } from 'vitest';
import { EVERY_PAGE } from '../browser/journeys.ts';
import { pages } from './site.ts';

test('every page of the site is among those on which the browser tests look for what holds everywhere', () => {
  const swept = EVERY_PAGE.map((path) => path.replace(/\?.*/, '').replace('/no-such-page/', '/404.html'));
  expect(swept.toSorted()).toEqual(pages.map(({ path }) => path).toSorted());
});
