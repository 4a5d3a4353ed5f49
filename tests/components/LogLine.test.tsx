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

test('says the day of what happened on another day than that of its recording', () => {
  const entry = createEntry(
    { type: 'note-added', data: { text: 'First sign' }, happenedAt: '2026-11-16T17:40:00.000Z' },
    stamp,
  );
  const { container, rerender } = render(<LogLine entry={entry} zone="UTC" />);
  expect(container.querySelector('.happened')?.textContent).toBe('16\u00a0Nov 2026 17:40');
  expect(container.querySelector('.recorded')?.textContent).toBe('19:20');
  rerender(<LogLine entry={entry} zone="UTC" behind={720_000} />);
  expect(container.querySelector('.recorded')?.textContent).toBe('18\u00a0Nov 2026 19:20');
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

const note = createEntry({ type: 'note-added', data: { text: 'FBI called' } }, stamp);

test('says to whoever listens that an entry is struck, by whom, when and why, and where the new one is', () => {
  const by = createEntry(
    { type: 'entry-corrected', data: { corrects: note.id, reason: 'It was the police' } },
    { ...stamp, who: 'Max Roe', recordedAt: '2026-11-18T19:30:00.000Z' },
  );
  const successor = createEntry({ type: 'note-added', data: { text: 'The police called' } }, stamp);
  const { container, getByRole } = render(
    <LogLine entry={note} zone="UTC" struck={{ by, reason: 'It was the police', successor }} />,
  );
  expect(container.querySelector('del')?.textContent).toBe('FBI called');
  expect(container.querySelector('.what')?.textContent).toMatch(/^Struck: FBI called/);
  expect(container.textContent).toContain('Struck by Max Roe, 18 Nov 2026, 19:30 UTC: It was the police.');
  expect(getByRole('link', { name: 'The entry that takes its place' }).getAttribute('href')).toBe(
    `#e-${successor.id.slice(0, 16)}`,
  );
});

test('leads to the item that an entry is about, by the code that it begins with or by one beside it', () => {
  const findItem = () => ({ href: '/steps/#a-1.2', code: '1.2', action: 'Report it' });
  const done = { item: 'report', words: '1.2 Report it', replaces: null };
  const ticked = render(
    <LogLine entry={createEntry({ type: 'item-done', data: done }, stamp)} zone="UTC" findItem={findItem} />,
  );
  expect(ticked.getByRole('link', { name: '1.2' }).getAttribute('href')).toBe('/steps/#a-1.2');
  expect(ticked.container.querySelector('.what')?.textContent).toBe('1.2 Report it: done');
  ticked.unmount();
  const fields = { with: 'Cleo Moss', side: 'Internal', said: 'Nothing' };
  const interview = createEntry({ type: 'entry-written', data: { kind: 'interview', fields, item: 'report' } }, stamp);
  const { getByRole, container } = render(<LogLine entry={interview} zone="UTC" findItem={findItem} />);
  expect(getByRole('link', { name: '1.2' })).toBeTruthy();
  expect(container.textContent).toContain('For item 1.2 Report it');
});

test('says the time on the writer’s wall where it is another one, and what is wrong with clocks', () => {
  const abroad = createEntry({ type: 'note-added', data: { text: 'FBI called' } }, { ...stamp, zone: 'Asia/Tokyo' });
  const { container, rerender } = render(<LogLine entry={abroad} zone="UTC" behind={720_000} ahead={180_000} />);
  expect(container.textContent).toContain('04:20 GMT+9 where it was written');
  expect(container.textContent).toContain('The clock of its device stood 12 min behind');
  expect(container.textContent).toContain('Recorded 3 min ahead of this device’s clock');
  const nowhere = createEntry({ type: 'note-added', data: { text: 'FBI called' } }, { ...stamp, zone: 'Not/AZone' });
  rerender(<LogLine entry={nowhere} zone="UTC" />);
  expect(container.textContent).not.toContain('where it was written');
});
