import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { DocumentView } from '../../src/components/DocumentView.tsx';
import type { Document } from '../../src/core/document.ts';

afterEach(cleanup);

const document: Document = {
  title: 'Report',
  author: '',
  language: 'en-US',
  paper: 'letter',
  stamps: ['DRAFT'],
  footer: 'Log 9f2c, 3 entries',
  blocks: [
    { type: 'heading', level: 1, text: 'Report' },
    { type: 'table', caption: 'Things', head: ['Name', 'When'], rows: [[['<b>one</b>'], ['today']]] },
  ],
};

test('shows the footer only where it is asked for', () => {
  const { rerender } = render(<DocumentView document={document} />);
  expect(screen.queryByText('Log 9f2c, 3 entries')).toBeNull();
  rerender(<DocumentView document={document} isFooted />);
  expect(screen.getByText('Log 9f2c, 3 entries').className).toBe('sheet-foot');
});

test('names the column of each cell, for tables that become lists on a narrow screen', () => {
  const { container } = render(<DocumentView document={document} />);
  const cells = [...container.querySelectorAll('td')];
  expect(cells.map((cell) => [cell.dataset['head'], cell.textContent])).toEqual([
    ['Name', '<b>one</b>'],
    ['When', 'today'],
  ]);
});
