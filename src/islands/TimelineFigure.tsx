import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { TimelineLegend } from '../components/TimelineLegend.tsx';
import { TimelinePicture } from '../components/TimelinePicture.tsx';
import { entryAnchor } from '../core/logged-entry.ts';
import type { PlaybookStep } from '../core/playbook.ts';
import type { TimelineBar } from '../core/timeline-bars.ts';
import { createPicture, type PictureRange } from '../core/timeline-picture.ts';
import type { Timeline } from '../core/timeline.ts';
import type { Instant } from '../core/time.ts';
import { instantToWords } from '../core/time-words.ts';
import { useIsPrinting } from './printing.ts';

export interface TimelineFigureProps {
  readonly timeline: Timeline;
  readonly bars: readonly TimelineBar[];
  readonly steps: readonly PlaybookStep[];
  readonly now: Instant;
  /** The detection, or the opening. */
  readonly since: Instant;
  readonly zone: string;
  /** The address of the log. */
  readonly logPath: string;
}

const LEAST_WIDTH_IN_PIXELS = 280;
// With as many bars as are drawn on paper it fills one page below the heading.
const PAPER_WIDTH_IN_PIXELS = 860;
const MOST_BARS = 30;
const MOST_BARS_ON_PAPER = 8;

const ranges: readonly PictureRange[] = ['work', 'response', 'deadlines'];

/** The picture of the timeline at the width that there is, with what is pointed at in words below it. */
export function TimelineFigure({ timeline, bars, steps, now, since, zone, logPath }: TimelineFigureProps) {
  const [range, setRange] = useState<PictureRange>('work');
  const [chosen, setChosen] = useState('');
  const { place, width, isPrinting } = useWidth();
  const mostBars = isPrinting ? MOST_BARS_ON_PAPER : MOST_BARS;
  const picture = useMemo(
    () => createPicture({ timeline, bars, steps, range, zone, now, since, width, mostBars }),
    [timeline, bars, steps, range, zone, now, since, width, mostBars],
  );
  const spot = picture.spots.flat().find(({ key }) => key === chosen);
  const inBoth = (moment: Instant) => `${instantToWords(moment, zone)} (${instantToWords(moment, 'UTC')})`;
  const spanToWords = (first: Instant, last: Instant) =>
    inBoth(first) === inBoth(last) ? `One moment: ${inBoth(first)}.` : `From ${inBoth(first)} to ${inBoth(last)}.`;
  return (
    <figure class="timeline-figure">
      <div class="off-paper">
        <Choices
          legend="Picture"
          name="timeline-range"
          options={[
            ['work', 'From the first to the last entry'],
            ['response', 'From the detection on'],
            ['deadlines', 'Up to the last deadline'],
          ]}
          chosen={range}
          onChoose={(next) => setRange(ranges.find((each) => each === next) ?? 'work')}
        />
      </div>
      <figcaption class="small">
        Times are in {zone}. {spanToWords(picture.first, picture.last)} Each entry stands where it happened.
        {picture.before > 0 && ` Rows before that, in the table only: ${picture.before}.`}
        {picture.leftOut > 0 && ` More clocks and holds, in the table only: ${picture.leftOut}.`}
      </figcaption>
      <div class="timeline-place" ref={place}>
        <TimelinePicture
          picture={picture}
          label="Timeline by breach step, with clocks and holds. Arrow keys go from mark to mark; the tables have the same content."
          chosen={chosen}
          onChoose={setChosen}
        />
      </div>
      <p class="timeline-said small off-paper">
        {spot ? (
          <>
            {spot.words}
            {spot.entry && (
              <>
                {' '}
                <a href={`${logPath}#${entryAnchor(spot.entry)}`}>Show it in the log</a>
              </>
            )}
          </>
        ) : (
          'Touch or point at a mark, or go there with the keyboard, to see what it is.'
        )}
      </p>
      <TimelineLegend />
    </figure>
  );
}

/** How wide the picture may be; on paper as wide as the page. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(PAPER_WIDTH_IN_PIXELS);
  const isPrinting = useIsPrinting();
  useLayoutEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const measure = () => setWidth(Math.max(LEAST_WIDTH_IN_PIXELS, Math.floor(box.clientWidth)));
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(box);
    return () => watching.disconnect();
  }, []);
  return { place, width: isPrinting ? PAPER_WIDTH_IN_PIXELS : width, isPrinting };
}
