import type { PlaybookItem } from '../../src/core/playbook.ts';

/** An item of a playbook that exists only here. */
export const isolate: PlaybookItem = {
  id: 'isolate-machine',
  code: '2.3a',
  action: 'Isolate the machine; leave the power on',
  why: 'Memory is evidence.',
  must: true,
};

export const report: PlaybookItem = {
  id: 'report-machine',
  code: '4.1',
  action: 'Report <b>it</b> & ask for a number',
  must: false,
  dependsOn: 'amazonData',
  asks: 'Report number',
};
