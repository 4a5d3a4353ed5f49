// The clocks of the current incident, drawn again every half minute. The rules are fetched when a clock needs them.

import { useStore } from './store.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ClockBoard, findPlainClocks, needsRules } from '../core/clock.ts';
import type { Incident } from '../core/incident.ts';
import type { NotificationRule } from '../core/notification-rule.ts';
import type { findClocks } from '../core/rule-clock.ts';
import type { SectorAnswers } from '../core/rule-scope.ts';
import type { Instant } from '../core/time.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';

export interface ClockSources {
  /** The address of the rules. */
  readonly rulesPath: string;
  readonly sectors: SectorAnswers;
}

export interface Clocks extends ClockBoard {
  readonly now: Instant;
  /** Where the rules are needed: whether they are here, on their way, or could not be fetched. */
  readonly rulesState: 'not-needed' | 'loading' | 'here' | 'failed';
}

const REDRAW_EVERY_MILLISECONDS = 30_000;

/** `isAll` asks for the rules even where no clock needs them, to show what may apply. */
export function useClocks(incident: Incident, { rulesPath, sectors }: ClockSources, isAll = false): Clocks {
  const state = useStore(room.$room);
  const [now, setNow] = useState(workspace.now);
  const [rules, setRules] = useState<RuleBook | 'failed'>();
  const isNeeded = isAll || needsRules({ incident, room: state, sectors });

  useEffect(() => {
    const timer = setInterval(() => setNow(workspace.now()), REDRAW_EVERY_MILLISECONDS);
    const wake = () => setNow(workspace.now());
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, []);
  useEffect(() => {
    if (isNeeded) void readRules(rulesPath).then(setRules);
  }, [isNeeded]);

  const board = useMemo(() => {
    const ground = { incident, room: state, sectors };
    if (rules && rules !== 'failed') return rules.findClocks({ ...ground, rules: rules.rules }, now);
    return { clocks: findPlainClocks(ground), mayApply: [], excused: [] };
  }, [incident.facts, incident.openedAt, state, rules, now]);
  const arrived = rules === 'failed' ? 'failed' : rules ? 'here' : 'loading';
  return { ...board, now, rulesState: isNeeded ? arrived : 'not-needed' };
}

/** The rules with what computes clocks from them. */
interface RuleBook {
  readonly rules: readonly NotificationRule[];
  readonly findClocks: typeof findClocks;
}

let reading: Promise<RuleBook | 'failed'> | undefined;

function readRules(path: string): Promise<RuleBook | 'failed'> {
  reading ??= readBook(path).catch(() => {
    reading = undefined;
    return 'failed' as const;
  });
  return reading;
}

async function readBook(path: string): Promise<RuleBook> {
  const [answer, { findClocks }] = await Promise.all([fetch(path), import('../core/rule-clock.ts')]);
  return { rules: (await answer.json()) as readonly NotificationRule[], findClocks };
}
