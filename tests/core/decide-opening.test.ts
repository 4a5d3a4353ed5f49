import { describe, expect, test } from 'vitest';
import type { Opening } from '../../src/core/command.ts';
import { decideOpening } from '../../src/core/decide-opening.ts';
import { TITLE_LIMIT_IN_CHARACTERS } from '../../src/core/decide-typed.ts';
import { minute } from './samples.ts';

const opening: Opening = { title: ' Stolen laptop ', kind: 'real', facts: {} };
const decided = (given: Partial<Opening>) =>
  decideOpening({ ...opening, ...given }, { latest: minute(10), who: 'Ada Obi' });

describe('opening', () => {
  test('gives the incident its title and its kind', () => {
    expect(decided({}).events).toEqual([{ type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } }]);
  });

  test('records when it was noticed and which facts are known', () => {
    const facts = { amazonData: 'yes', malware: 'not-yet-known', lawEnforcement: 'no' } as const;
    expect(decided({ detectedAt: minute(-30), facts }).events).toEqual([
      { type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } },
      { type: 'detection-recorded', data: {}, happenedAt: minute(-30) },
      { type: 'fact-recorded', data: { fact: 'amazonData', value: 'yes' } },
      { type: 'fact-recorded', data: { fact: 'lawEnforcement', value: 'no' } },
    ]);
  });

  test('takes a time up to the latest moment and none behind it', () => {
    expect(decided({ detectedAt: minute(10) }).events).toHaveLength(2);
    expect(decided({ detectedAt: minute(10.001) }).problem?.code).toBe('time-in-future');
  });

  test('takes a title up to its limit, and none that is empty', () => {
    expect(decided({ title: 'x'.repeat(TITLE_LIMIT_IN_CHARACTERS) }).events).toHaveLength(1);
    expect(decided({ title: 'x'.repeat(TITLE_LIMIT_IN_CHARACTERS + 1) }).problem?.code).toBe('text-too-long');
    expect(decided({ title: ' \n ' }).problem?.code).toBe('title-missing');
  });
});
