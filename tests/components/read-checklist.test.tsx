import { render } from 'preact';
import { expect, test } from 'vitest';
import { ItemRow } from '../../src/components/ItemRow.tsx';
import { readChecklist } from '../../src/components/read-checklist.ts';
import { isolate, report } from './samples.ts';

test('reads from the markup what the markup was drawn from', () => {
  const place = document.createElement('div');
  place.dataset.checklist = 'dp-5';
  render(
    <>
      <h3>Lock down</h3>
      {[isolate, report].map((item) => (
        <ItemRow key={item.id} item={item} place="dp-5" zone="UTC" isReady={false} isLive={false} />
      ))}
    </>,
    place,
  );
  expect(readChecklist(place)).toEqual({ section: 'dp-5', title: 'Lock down', items: [isolate, report] });
});
