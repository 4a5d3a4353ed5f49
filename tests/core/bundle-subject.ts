import type { BundleSubject } from '../../src/core/bundle.ts';
import { minute } from './samples.ts';

/** What an invented bundle tells of its incident. */
export const subject: BundleSubject = {
  title: 'Stolen laptop',
  kind: 'real',
  company: 'Example Shop',
  heads: [`0123456789abcdef${'0'.repeat(48)}`],
  entryCount: 12,
  now: minute(30),
  zone: 'America/Los_Angeles',
};
