import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { TimelineLegend } from '../../src/components/TimelineLegend.tsx';
import { TimelinePicture } from '../../src/components/TimelinePicture.tsx';
import { clocksToBars, holdsToBars } from '../../src/core/timeline-bars.ts';
import { createPicture } from '../../src/core/timeline-picture.ts';
import { sampleCase, sampleSteps } from '../core/sample-timeline.ts';
import { minute } from '../core/samples.ts';

const { timeline, clocks, room } = sampleCase();
const order = {
  timeline,
  steps: sampleSteps,
  bars: [...holdsToBars(room.holds, minute(60), 'UTC'), ...clocksToBars(clocks, minute(60), 'UTC')],
  range: 'work',
  zone: 'UTC',
  now: minute(60),
  since: minute(0),
  width: 800,
  mostBars: 30,
} as const;
const picture = createPicture(order);

function draw(chosen = ''): readonly string[] {
  const chosenKeys: string[] = [];
  render(
    <TimelinePicture picture={picture} label="Timeline" chosen={chosen} onChoose={(key) => chosenKeys.push(key)} />,
  );
  return chosenKeys;
}

afterEach(cleanup);

test('names every mark and every bar by what it is', () => {
  draw();
  const names = screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'));
  expect(names).toEqual(picture.spots.flat().map(({ words }) => words));
});

test('chooses what is pointed at, and the first mark when the keyboard comes', () => {
  const chosen = draw();
  const [first, second] = screen.getAllByRole('option');
  fireEvent.pointerOver(second?.firstElementChild ?? document.body);
  fireEvent.focus(screen.getByRole('listbox'));
  expect(chosen).toEqual([second?.id, first?.id]);
});

test('tells which one is chosen, and goes on from it with the arrow keys', () => {
  const first = picture.spots[0]?.[0]?.key ?? '';
  const chosen = draw(first);
  expect(screen.getByRole('listbox').getAttribute('aria-activedescendant')).toBe(first);
  expect(screen.getAllByRole('option', { selected: true }).map(({ id }) => id)).toEqual([first]);
  fireEvent.keyDown(screen.getByRole('listbox'), { key: 'ArrowDown' });
  fireEvent.keyDown(screen.getByRole('listbox'), { key: 'ArrowUp' });
  expect(chosen).toEqual([picture.spots[1]?.[0]?.key]);
});

test('has no text of its own in what is named, so that the names are the only ones', () => {
  draw();
  for (const option of screen.getAllByRole('option')) expect(option.textContent).toBe('');
});

test('says of a clock for which the law has no number what the table says of it', () => {
  const stands = 'no number in the law: do it without delay';
  const bar = { id: 'x', type: 'clock', title: 'Bureaus', from: minute(0), state: 'without-date', stands } as const;
  const withBar = createPicture({ ...order, bars: [{ ...bar, due: undefined, ended: undefined, dueWords: '' }] });
  render(<TimelinePicture picture={withBar} label="Timeline" chosen="" onChoose={() => {}} />);
  expect(screen.getByText('Bureaus – no number in the law')).toBeTruthy();
});

test('explains in the legend the bars of clocks that wait, are stopped or do not apply', () => {
  render(<TimelineLegend />);
  expect(screen.getByText('clock that waits, is stopped or does not apply')).toBeTruthy();
});

test('draws a title in the order in which it was typed, and cuts no character in half', () => {
  const title = `Call \u202eback${'🔥'.repeat(200)}`;
  const [bar] = picture.bars;
  render(
    <TimelinePicture
      picture={{ ...picture, bars: [{ ...bar!, bar: { ...bar!.bar, title } }] }}
      label="Timeline"
      chosen=""
      onChoose={() => {}}
    />,
  );
  const drawn = document.querySelector('.timeline-bar .timeline-name')?.textContent ?? '';
  expect(drawn).toMatch(/^(?:Hold: )?Call back(?:🔥)+…/u);
});
