// What runs on every page while an incident is open: the bar, and the checklists of a policy. The checklists are taken over
// from the page as they stand in it, so that no item is sent twice.

import { hydrate, render } from 'preact';
import { readChecklist } from '../components/read-checklist.ts';
import { Checklist } from './Checklist.tsx';
import { IncidentBar } from './IncidentBar.tsx';

const bar = document.getElementById('bar');
if (bar) {
  const { index = '', room = '', rules = '' } = bar.dataset;
  render(<IncidentBar indexPath={index} roomPath={room} rulesPath={rules} />, bar);
}

for (const place of document.querySelectorAll<HTMLElement>('[data-checklist]'))
  hydrate(<Checklist {...readChecklist(place)} />, place);
