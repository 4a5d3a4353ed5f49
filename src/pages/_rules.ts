import { getCollection } from 'astro:content';
import type { NotificationRule, RuleLevel } from '../core/notification-rule.ts';

const LEVELS: readonly RuleLevel[] = ['state', 'territory', 'federal', 'sector', 'contract', 'international'];

export type PublishedRule = Awaited<ReturnType<typeof readRules>>[number];

/** Every rule on breach notices: states by name, then territories, federal, sector, contract and international ones. */
export async function readRules() {
  const entries = await getCollection('notificationRules');
  return entries
    .map(({ data }) => data)
    .sort(
      (one, other) =>
        LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || one.name.localeCompare(other.name, 'en'),
    );
}

/** The month in which the newest of the rules was checked, `2026-11`. */
export async function lastCheckedOn(): Promise<string> {
  const months = (await readRules()).map(({ checkedOn }) => checkedOn);
  return months.sort().at(-1) ?? '';
}

/** A rule as clocks take it, without what only the page and the letters need. */
export function ruleToClockData(rule: PublishedRule): NotificationRule {
  const { id, name, level, citation, applies, individuals, regulator, bureaus, delay, encryption } = rule;
  const { isVerified, checkedOn } = rule;
  return {
    id,
    name,
    level,
    citation,
    applies,
    individuals,
    regulator,
    bureaus,
    delay,
    encryption,
    isVerified,
    checkedOn,
  };
}
