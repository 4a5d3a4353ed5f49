import { expect, test } from 'vitest';
import { findAmazonBlocks, findCounselBlocks, needsBehalf, toBehalf } from '../../src/core/letter-agreement.ts';
import { foldLetters } from '../../src/core/letter-log.ts';
import { createLog } from '../../src/core/log.ts';
import type { Behalf } from '../../src/core/letter-log.ts';
import { agreement, OTHER } from './letter-state.ts';
import { minute, note, write } from './samples.ts';

const template = { id: 'customers-initial', to: 'customers' } as const;
const { fingerprint } = agreement('counsel');
const amazonState = { template, behalfDispute: [], mayInvolveAmazon: true, agreements: [], fingerprint };
const idsOf = (blocks: readonly { readonly id: string }[]) => blocks.map(({ id }) => id);

test('asks on whose behalf it goes only of those who are told for somebody', () => {
  expect((['customers', 'regulator', 'bureaus', 'public'] as const).every((to) => needsBehalf({ to }))).toBe(true);
  expect((['employees', 'counsel', 'amazon'] as const).some((to) => needsBehalf({ to }))).toBe(false);
});

test('waits on Amazon’s behalf for its request and for its word on exactly this text', () => {
  expect(idsOf(findAmazonBlocks({ ...amazonState, behalf: undefined }))).toEqual(['behalf-not-chosen']);
  expect(findAmazonBlocks({ ...amazonState, behalf: 'own' })).toEqual([]);
  expect(findAmazonBlocks({ ...amazonState, behalf: undefined, mayInvolveAmazon: false })).toEqual([]);
  const behalf = 'amazon';
  expect(idsOf(findAmazonBlocks({ ...amazonState, behalf }))).toEqual([
    'amazon-request-missing',
    'amazon-review-missing',
  ]);
  const agreements = [agreement('amazon-request'), agreement('amazon-review', { fingerprint: OTHER })];
  expect(idsOf(findAmazonBlocks({ ...amazonState, behalf, agreements }))).toEqual(['amazon-review-missing']);
});

test('takes the word of two people who disagree for what it is: a dispute that names both', () => {
  const opened = note('Opened');
  const chosen = (behalf: Behalf, who: string) =>
    write(
      {
        type: 'letter-behalf-chosen',
        data: { letter: template.id, words: 'Letter to customers', behalf, replaces: null },
      },
      { after: [opened.id], recordedAt: minute(1), who },
    );
  const letters = foldLetters(createLog([opened, chosen('own', 'Ada Obi'), chosen('amazon', 'Ben Roy')]));
  const { behalfDispute } = toBehalf(letters, template.id);
  expect(behalfDispute.map(({ who }) => who).toSorted()).toEqual(['Ada Obi', 'Ben Roy']);
  const [block] = findAmazonBlocks({ ...amazonState, behalf: 'own', behalfDispute });
  expect(block?.words).toMatch(/Two people disagree.*“Our own legal duty”/);
  expect(toBehalf(letters, 'another')).toEqual({ behalf: undefined, behalfDispute: [] });
});

test('waits for counsel’s approval of exactly this text of this letter', () => {
  expect(findCounselBlocks(template, [agreement('counsel')], fingerprint)).toEqual([]);
  expect(findCounselBlocks(template, [], fingerprint)[0]?.words).toBe('Counsel has not approved exactly this text.');
  expect(findCounselBlocks(template, [agreement('counsel', { fingerprint: OTHER })], fingerprint)[0]?.words).toBe(
    'Counsel approved another text, not exactly this one.',
  );
  const another = agreement('counsel', { letter: 'another' });
  expect(idsOf(findCounselBlocks(template, [another], fingerprint))).toEqual(['counsel-has-not-approved']);
});
