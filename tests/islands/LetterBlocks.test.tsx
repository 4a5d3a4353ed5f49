import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LetterBlocks } from '../../src/islands/LetterBlocks.tsx';

const blocks = [
  { id: 'held', words: 'Held. Agent Roe asked for it on 3 March.', lift: 'Release the hold.' },
  { id: 'own-heading-missing', words: 'A heading is missing.', lift: 'Add it to the file.' },
  { id: 'counsel-has-not-approved', words: 'Counsel has not approved it.', lift: 'Record the approval.' },
];
const shown = (isWritable: boolean) =>
  render(
    <LetterBlocks
      blocks={blocks}
      letter={{ id: 'customers', name: 'Letter to customers' }}
      agreed={[]}
      fingerprint={'ab12'.repeat(16)}
      fingerprintOf="Fingerprint of this file:"
      roomPath="/incident/"
      isWritable={isWritable}
    />,
  );

afterEach(cleanup);

test('says once that it is held, and leads to the holds', () => {
  shown(true);
  const held = screen.getAllByRole('listitem')[0];
  expect(held?.textContent).toContain('HELD Agent Roe asked for it');
  expect(within(held!).getByRole('link', { name: 'Holds' }).getAttribute('href')).toBe('/incident/#holds');
});

test('offers what would lift a block, and nothing where only the file can be mended', () => {
  shown(true);
  const [, heading, counsel] = screen.getAllByRole('listitem');
  expect(within(heading!).queryByRole('button')).toBeNull();
  fireEvent.click(within(counsel!).getByRole('button'));
  expect(screen.getByRole('form').getAttribute('aria-label')).toBe('Record counsel’s approval of this text');
});

test('takes no agreement once the incident is closed', () => {
  shown(false);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'HELD Agent Roe asked for it on 3 March.Release the hold. Holds',
    'A heading is missing.Add it to the file. ',
    'Counsel has not approved it.Record the approval. ',
  ]);
});
