import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ContactQr } from '../../src/components/ContactQr.tsx';
import { textToQr } from '../../src/documents/qr.ts';

test('draws one path, says what it is for, and has no style of its own', () => {
  const drawing = textToQr('tel:+15555550142');
  const { container, getByRole } = render(<ContactQr drawing={drawing} label="Dial 555-0142, Example Police" />);
  const picture = getByRole('img', { name: 'Dial 555-0142, Example Police' });
  expect(picture.getAttribute('viewBox')).toBe(`0 0 ${drawing.size} ${drawing.size}`);
  expect(container.querySelectorAll('path')).toHaveLength(1);
  expect(container.querySelector('path')?.getAttribute('d')).toBe(drawing.path);
  expect(container.innerHTML).not.toMatch(/style=|#[0-9a-f]{3}/);
});
