// In which order the steps are worked, and what is next. Apart from `playbook.ts`, because only the incident room asks.

import { factValue, type Incident } from './incident.ts';
import { isUnfinished, type PlaybookItem, type PlaybookStep } from './playbook.ts';

/**
 * The steps in the order in which they are worked: step 7, on Amazon data, comes right after step 1 while that data is or
 * may be involved, because Amazon is to be told within 24 hours of detection.
 */
export function orderSteps<Step extends { readonly step: number }>(
  incident: Incident,
  steps: readonly Step[],
): readonly Step[] {
  if (factValue(incident, 'amazonData') === 'no') return steps;
  const rank = (step: Step) => (step.step === 7 ? 1.5 : step.step);
  return [...steps].sort((one, other) => rank(one) - rank(other));
}

/**
 * What to do next, at most `limit` items: what must not be skipped before what is useful, each in the order of the steps
 * and, inside a step, of its list.
 */
export function nextItems(incident: Incident, steps: readonly PlaybookStep[], limit: number): readonly PlaybookItem[] {
  const open = orderSteps(incident, steps).flatMap((step) => step.items.filter((item) => isUnfinished(incident, item)));
  return [...open.filter((item) => item.must), ...open.filter((item) => !item.must)].slice(0, limit);
}
