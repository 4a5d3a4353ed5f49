import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { LogLine } from '../../src/components/LogLine.tsx';
import { createEntry, parseEntry } from '../../src/core/event.ts';

const stamp = {
  incident: 'incident-1',
  who: 'Ada Obi',
  recordedAt: '2026-11-18T19:20:00.000Z',
  zone: 'UTC',
  after: [],
};

test('shows both times, and how much later an entry was recorded', () => {
  const entry = createEntry(
    { type: 'note-added', data: { text: 'FBI called' }, happenedAt: '2026-11-18T17:40:00.000Z' },
    stamp,
  );
  const { container } = render(<LogLine entry={entry} zone="America/Los_Angeles" />);
  expect(container.querySelector('.happened')?.textContent).toBe('09:40');
  expect(container.querySelector('.recorded')?.textContent).toBe('11:20');
  expect(container.textContent).toContain('Recorded 1 h 40 min later');
});

test('shows an entry of a later version as such', () => {
  const entry = parseEntry(
    JSON.stringify({ v: 9, incident: 'incident-1', type: 'from-the-future', recordedAt: 'soon' }),
  );
  if (!entry) throw new Error('The line is an entry.');
  const { container } = render(<LogLine entry={entry} zone="UTC" />);
  expect(container.textContent).toContain('newer version');
  expect(container.textContent).toContain('unknown');
});
