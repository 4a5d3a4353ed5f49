import { toPrintableLine } from '../core/printable.ts';
import { countToShort } from '../core/timeline-marks.ts';
import { AXIS_HEIGHT, nextSpot, type Picture, type PictureBar, type PictureLane } from '../core/timeline-picture.ts';

export interface TimelinePictureProps {
  readonly picture: Picture;
  readonly label: string;
  /** The spot that is chosen; the first one where none is. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

const PIXELS_OF_A_CHARACTER = 7.9;

// What is said more shortly than in the words below the picture.
const shortStands: Readonly<Record<string, string>> = {
  stopped: 'stopped',
  waits: 'waits',
  'without-date': 'no number in the law',
};

/**
 * The picture of the timeline. One stop for the keyboard; arrow keys go from mark to mark. Pointing at a mark or going to it
 * chooses it; what it is stands below the picture.
 */
export function TimelinePicture({ picture, label, chosen, onChoose }: TimelinePictureProps) {
  const { width, height, spots } = picture;
  const first = spots[0]?.[0];
  const isThere = spots.some((line) => line.some(({ key }) => key === chosen));
  const optionOf = (key: string, words: string) => ({
    id: key,
    role: 'option' as const,
    'aria-selected': key === chosen,
    'aria-label': words,
  });

  function move(event: KeyboardEvent): void {
    const next = nextSpot(spots, chosen, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
  }

  const point = ({ target }: Event) => {
    const key = target instanceof Element ? target.closest('[role="option"]')?.id : undefined;
    if (key && key !== chosen) onChoose(key);
  };

  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="listbox"
      tabindex={0}
      aria-label={label}
      aria-activedescendant={isThere ? chosen : undefined}
      onKeyDown={move}
      onFocus={() => !isThere && first && onChoose(first.key)}
      onPointerOver={point}
      onClick={point}
    >
      <g aria-hidden="true">
        <Stripes />
        <Axis picture={picture} />
      </g>
      {picture.lanes.map((lane) => (
        <Lane key={lane.title} lane={lane} width={width} optionOf={optionOf} />
      ))}
      {picture.bars.map((bar) => (
        <Bar key={bar.key} bar={bar} width={width} optionOf={optionOf} />
      ))}
    </svg>
  );
}

type OptionOf = (key: string, words: string) => object;

function Stripes() {
  return (
    <defs>
      <pattern id="timeline-stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="timeline-stripe" width="3" height="6" />
      </pattern>
      <pattern id="timeline-late" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="timeline-late-stripe" width="2.4" height="4" />
      </pattern>
    </defs>
  );
}

function Axis({ picture: { width, height, ticks, nowAt } }: { readonly picture: Picture }) {
  return (
    <>
      {ticks.map(({ x, label, day }) => (
        <g key={x}>
          <line class="timeline-grid" x1={x} x2={x} y1={AXIS_HEIGHT - 6} y2={height} />
          <text class="timeline-time" x={withinPicture(x, width)} y={AXIS_HEIGHT - 12} text-anchor="middle">
            {label}
          </text>
          <text class="timeline-time" x={withinPicture(x, width)} y={AXIS_HEIGHT - 28} text-anchor="middle">
            {day}
          </text>
        </g>
      ))}
      <line class="timeline-line" x1="0" x2={width} y1={AXIS_HEIGHT} y2={AXIS_HEIGHT} />
      {nowAt !== undefined && (
        <>
          <line class="timeline-now" x1={nowAt} x2={nowAt} y1={AXIS_HEIGHT} y2={height} />
          <text class="timeline-time" x={withinPicture(nowAt, width)} y={height - 1} text-anchor="middle">
            now
          </text>
        </>
      )}
    </>
  );
}

const HALF_A_LABEL = 34;

/** Where the middle of a label of the axis stands, so that it is whole and covers the one beside it as little as can be. */
function withinPicture(x: number, width: number): number {
  return Math.min(width - HALF_A_LABEL, Math.max(HALF_A_LABEL, x));
}

interface LaneProps {
  readonly lane: PictureLane;
  readonly width: number;
  readonly optionOf: OptionOf;
}

function Lane({ lane: { title, y, titleY, marks }, width, optionOf }: LaneProps) {
  return (
    <>
      <g aria-hidden="true">
        <text class="timeline-name" x="0" y={titleY}>
          {cut(title, width)}
        </text>
        <line class="timeline-line" x1="0" x2={width} y1={y} y2={y} />
      </g>
      {marks.map(({ key, x, shape, count, words }) => (
        <g key={key} transform={`translate(${x} ${y})`}>
          <g aria-hidden="true">
            {shape === 'many' && (
              <>
                <rect class="timeline-count" x="-14" y="-10" width="28" height="20" />
                <text class="timeline-number" x="0" y="4.5" text-anchor="middle">
                  {countToShort(count)}
                </text>
              </>
            )}
            {shape === 'entry' && <circle class="timeline-dot" r="5.5" />}
            {shape === 'struck' && (
              <>
                <circle class="timeline-ring" r="6" />
                <path class="timeline-stroke" d="M-8 -8L8 8M-8 8L8 -8" />
              </>
            )}
            {shape === 'tick' && (
              <>
                <rect class="timeline-box" x="-9" y="-9" width="18" height="18" />
                <path class="timeline-check" d="M-5 0L-1 4.5L6 -5" />
              </>
            )}
          </g>
          <g {...optionOf(key, words)}>
            <rect class="timeline-target" x="-14" y="-13" width="28" height="26" />
          </g>
        </g>
      ))}
    </>
  );
}

interface BarProps {
  readonly bar: PictureBar;
  readonly width: number;
  readonly optionOf: OptionOf;
}

function Bar({ bar, width, optionOf }: BarProps) {
  const { x, y, end, dueAt, lateUntil, isCut } = bar;
  const { type, title, stands, state } = bar.bar;
  const isHold = type === 'hold';
  return (
    <g class={`timeline-bar is-${state}`}>
      <g aria-hidden="true">
        <text class="timeline-name" x="0" y={y - 10}>
          {cut(`${isHold ? 'Hold: ' : ''}${title}`, width, ` – ${shortStands[state] ?? stands}`)}
        </text>
        <rect class={isHold ? 'timeline-hold' : 'timeline-run'} x={x} y={y} width={Math.max(2, end - x)} height="9" />
        {lateUntil !== undefined && (
          <rect class="timeline-late" x={end} y={y} width={Math.max(2, lateUntil - end)} height="9" />
        )}
        {dueAt !== undefined && <path class="timeline-due" d={`M${dueAt} ${y - 4}l6 8.5l-6 8.5l-6 -8.5z`} />}
        {isCut && <path class="timeline-stroke" d={`M${width - 12} ${y - 3}l7 7.5l-7 7.5`} />}
      </g>
      <g {...optionOf(bar.key, bar.words)}>
        <rect class="timeline-target" x="0" y={y - 24} width={width} height="40" />
      </g>
    </g>
  );
}

/** A text that fits on a line of the picture, and before it is cut, whatever has to stay behind it. */
function cut(text: string, width: number, rest = ''): string {
  const most = Math.max(8, Math.floor(width / PIXELS_OF_A_CHARACTER) - rest.length);
  const characters = [...toPrintableLine(text)];
  return `${characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('')}${rest}`;
}
