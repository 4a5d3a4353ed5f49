import { expect, test } from 'vitest';
import { FONT_ADDRESSES } from '../../src/documents/font-addresses.ts';

test('says where both weights are', () => {
  expect(FONT_ADDRESSES.regular).toMatch(/NotoSans_400Regular.*\.ttf$/);
  expect(FONT_ADDRESSES.bold).toMatch(/NotoSans_700Bold.*\.ttf$/);
});
