// What the rules alone cost, in Node: reading lines, ordering, folding, merging, and one more entry.

import { parseEntry } from '../../src/core/event.ts';
import { textToSha256 } from '../../src/core/hash.ts';
import { applyEntry, foldLog } from '../../src/core/incident.ts';
import { createLog, mergeLogs } from '../../src/core/log.ts';
import { median } from './figures.ts';
import { INCIDENT, writeLongLog } from './long-log.ts';

const RUNS = 7;

/** The median of some runs in milliseconds, by what was done. */
export function measureRules(count: number): Readonly<Record<string, number>> {
  const written = writeLongLog(count + 1);
  // As storage gives them back: in the order of their ids.
  const rows = written.slice(0, count).map(({ id, line }) => [id, line] as const);
  rows.sort(([one], [other]) => (one < other ? -1 : 1));
  const parse = () => rows.map(([id, line]) => parseEntry(line, id)).filter((entry) => entry !== undefined);
  const entries = parse();
  const log = createLog(entries);
  const incident = foldLog(INCIDENT, log);
  const [half, rest] = [createLog(entries.slice(0, count / 2)), createLog(entries.slice(count / 2))];
  const next = written.at(-1);
  if (!next) throw new Error('There is no entry to append.');
  return {
    'read the lines': time(parse),
    'check their ids': time(() => rows.every(([id, line]) => textToSha256(line) === id)),
    'order them': time(() => createLog(entries)),
    'fold them': time(() => foldLog(INCIDENT, log)),
    'merge two halves': time(() => mergeLogs(half, rest)),
    'append and apply one': time(
      () => {
        log.add(next);
        applyEntry(incident, next);
      },
      () => {
        log.remove(next.id);
        return log.heads;
      },
    ),
  };
}

function time(work: () => unknown, tidy: () => unknown = () => undefined): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    work();
    const taken = performance.now() - began;
    tidy();
    return taken;
  });
  return median(times);
}
