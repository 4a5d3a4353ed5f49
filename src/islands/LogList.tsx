// The lines of a log, of which only those near the part that is looked at are drawn. A line that is being worked on, or
// that has the focus, stays drawn wherever it is. On paper all are.

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countHeads, entriesToRows, type LogRow } from '../core/log-row.ts';
import { entryAnchor, type LoggedEntry } from '../core/logged-entry.ts';
import { type Offsets, rowOffsets, type Stretch, stretchBetween, withRows } from '../core/row-window.ts';
import { isInstant } from '../core/time.ts';
import { instantToZoneName } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { useIsPrinting } from './printing.ts';
import { createRowHeights } from './row-heights.ts';

export interface LogListProps {
  readonly entries: readonly LoggedEntry[];
  /** The entry to which a link led; another object is another visit. */
  readonly sought: { readonly id: string } | undefined;
  /** Ids of entries whose lines stay drawn. */
  readonly pinned: readonly string[];
  readonly drawLine: (logged: LoggedEntry, place: readonly [number, number]) => ComponentChildren;
}

const AHEAD_IN_PIXELS = 600;
const ENOUGH_IN_PIXELS = 200;
const FIRST_ROWS = 30;

/** A list of any length, as long as it would be if all of it were drawn. */
export function LogList({ entries, sought, pinned, drawLine }: LogListProps) {
  const list = useRef<HTMLOListElement>(null);
  const seeking = useRef('');
  const isAtEnd = useRef(false);
  const [heights] = useState(createRowHeights);
  const [stretch, setStretch] = useState<Stretch>([0, FIRST_ROWS]);
  const isPrinting = useIsPrinting();
  const [focused, setFocused] = useState('');
  const logRows = useMemo(() => entriesToRows(entries), [entries]);
  const { rows, headsAt } = logRows;
  const measured = useRef<{ readonly rows: unknown; readonly version: number; readonly offsets: Offsets }>();
  const measure = () => {
    const version = heights.version();
    if (measured.current?.rows !== rows || measured.current.version !== version)
      measured.current = { rows, version, offsets: rowOffsets(rows, heights.of) };
    return measured.current.offsets;
  };

  useLayoutEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const offsets = measure();
      const top = -(list.current?.getBoundingClientRect().top ?? 0);
      const near = (pixels: number) => stretchBetween(offsets, top - pixels, top + innerHeight + pixels);
      const [from, to] = near(ENOUGH_IN_PIXELS);
      clearTimeout(waiting);
      setStretch((drawn) => {
        if (from >= drawn[0] && to <= drawn[1]) return drawn;
        const isJump = from >= drawn[1] || to <= drawn[0];
        // After a leap what shows comes first, and what is near it a moment later.
        if (isJump) waiting = setTimeout(look);
        isAtEnd.current = isJump && to === rows.length;
        return near(isJump ? 0 : AHEAD_IN_PIXELS);
      });
    };
    const startAgain = () => {
      heights.forget();
      look();
    };
    // The browser would scroll to where it thinks the end is, and stop short when rows turn out to be higher.
    const leapToEnd = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
      const isThere = (list.current?.getBoundingClientRect().bottom ?? 0) <= innerHeight;
      if (event.key !== 'End' || event.altKey || event.metaKey || event.shiftKey || isTyping || isThere) return;
      event.preventDefault();
      isAtEnd.current = true;
      setStretch([Math.max(0, rows.length - FIRST_ROWS), rows.length]);
    };
    look();
    addEventListener('keydown', leapToEnd);
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', startAgain);
    return () => {
      clearTimeout(waiting);
      removeEventListener('keydown', leapToEnd);
      removeEventListener('scroll', look);
      removeEventListener('resize', startAgain);
    };
  }, [rows]);
  useEffect(() => () => heights.stop(), []);
  useLayoutEffect(() => {
    const at = sought ? rows.findIndex(({ key }) => key === entryAnchor(sought.id)) : -1;
    if (!sought || at < 0) return;
    seeking.current = entryAnchor(sought.id);
    setStretch([Math.max(0, at - FIRST_ROWS / 2), at + FIRST_ROWS / 2]);
  }, [sought]);
  useLayoutEffect(() => {
    heights.watch(list.current?.children ?? [], drawnRows);
    // The last rows can be higher than rows usually are: a leap to the end goes on to it.
    if (isAtEnd.current) list.current?.lastElementChild?.scrollIntoView({ block: 'end' });
    isAtEnd.current = false;
    const line = seeking.current ? document.getElementById(seeking.current) : null;
    if (!line) return;
    seeking.current = '';
    line.scrollIntoView({ block: 'center' });
    focusLine(line);
  });

  const offsets = measure();
  const drawn: Stretch = isPrinting ? [0, rows.length] : stretch;
  const kept = [focused, ...pinned.map(entryAnchor)].filter(Boolean);
  const keptAt = kept.map((key) => rows.findIndex((row) => row.key === key)).filter((at) => at >= 0);
  const drawnRows = new Map<string, LogRow>();
  const pieces: ComponentChildren[] = [];
  let end = 0;
  for (const [from, to] of withRows([drawn[0], Math.min(drawn[1], rows.length)], keptAt)) {
    // Above the first row that shows stands its day, wherever the heading would be.
    const headAt = headsAt[countHeads(logRows, from) - 1] ?? from;
    const head = headAt >= end && headAt < from ? rows[headAt] : undefined;
    const left = (offsets[from] ?? 0) - (offsets[end] ?? 0) - (head ? heights.of(head) : 0);
    pieces.push(<Space key={`space-${end}`} height={left} />, head && drawRow(head, headAt));
    for (const [index, row] of rows.slice(from, to).entries()) pieces.push(drawRow(row, from + index));
    end = to;
  }
  pieces.push(<Space key="space" height={(offsets[rows.length] ?? 0) - (offsets[end] ?? 0)} />);
  return (
    <ol
      class="log is-long"
      ref={list}
      onFocusIn={({ target }) => setFocused(target instanceof Element ? (target.closest('.log-line')?.id ?? '') : '')}
    >
      {pieces}
    </ol>
  );

  function drawRow(row: LogRow, at: number): ComponentChildren {
    drawnRows.set(row.key, row);
    if (!('heads' in row)) return drawLine(row, [at + 1 - countHeads(logRows, at), entries.length]);
    const { recordedAt } = row.first.entry;
    return (
      <li class="day" key={row.key} id={row.key}>
        <h2>
          {row.heads.words}{' '}
          <small class="grey">{isInstant(recordedAt) && instantToZoneName(recordedAt, workspace.zone)}</small>
        </h2>
      </li>
    );
  }
}

/** Gives the focus to a line, so that whoever listens hears it and Tab goes on from there. */
export function focusLine(line: HTMLElement | null): void {
  if (!line) return;
  line.tabIndex = -1;
  line.focus({ preventScroll: true });
}

/** Stands in for rows that are not drawn. */
function Space({ height }: { readonly height: number }) {
  const space = useRef<HTMLLIElement>(null);
  // The content security policy allows a style that is set, not one that is written into the page.
  useLayoutEffect(() => {
    if (space.current) space.current.style.height = `${Math.max(0, height)}px`;
  }, [height]);
  return <li class="log-space" ref={space} aria-hidden="true" />;
}
