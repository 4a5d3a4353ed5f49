import { factValue, type Incident, itemProgress } from './incident.ts';
import { itemState } from './item.ts';
import { isUnfinished, itemApplies, itemsProgress, type PlaybookItem } from './playbook.ts';
import { firstQuestions } from './triage.ts';

/** Where an incident stands, in two or three sentences that claim nothing but what the log holds. */
export function situationToWords(incident: Incident, items: readonly PlaybookItem[]): string {
  const { finished, total } = itemsProgress(incident, items);
  const applying = items.filter((item) => itemApplies(incident, item));
  const doing = applying.filter((item) => itemState(itemProgress(incident, item.id)) === 'doing').length;
  const must = applying.filter((item) => item.must && isUnfinished(incident, item)).length;
  const unknown = firstQuestions
    .filter(({ id }) => factValue(incident, id) === 'not-yet-known')
    .map(({ label }) => label);
  const disagreements = items.filter((item) => itemProgress(incident, item.id).disagreement).length;
  return [
    incident.closed ? 'This incident is closed.' : '',
    `${finished} of ${total} items are finished, ${doing} ${doing === 1 ? 'is' : 'are'} being done.`,
    must > 0
      ? `${must} that must not be skipped ${must === 1 ? 'is' : 'are'} open.`
      : 'Nothing that must not be skipped is open.',
    disagreements > 0 ? `Two people disagree about ${disagreements} ${disagreements === 1 ? 'item' : 'items'}.` : '',
    unknown.length > 0 ? `Not yet known: ${unknown.join(', ').toLowerCase().replace('amazon', 'Amazon')}.` : '',
    incident.strangeCount > 0
      ? `${incident.strangeCount} ${incident.strangeCount === 1 ? 'entry' : 'entries'} of the log cannot be understood by this version; see the log.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
