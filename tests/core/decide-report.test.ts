import { expect, test } from 'vitest';
import { decideReport } from '../../src/core/decide-report.ts';
import { TEXT_LIMIT_IN_CHARACTERS } from '../../src/core/decide.ts';
import { TITLE_LIMIT_IN_CHARACTERS } from '../../src/core/decide-typed.ts';
import { everyRoomCommand as commands, situationOf } from './room-situation.ts';
import { sampleEvents } from './samples.ts';

const write = { type: 'write-report', ...sampleEvents['report-written'].data } as const;
const share = { type: 'share-fingerprint', ...sampleEvents['fingerprint-shared'].data } as const;

test('records a part of the report without the spaces around it, and an empty one to take it back', () => {
  expect(decideReport({ ...write, text: '  A key \n' }).events).toEqual([
    { type: 'report-written', data: { part: 'cause', words: 'Cause', text: 'A key', replaces: null } },
  ]);
  expect(decideReport({ ...write, text: ' ' }).events?.[0]?.data).toMatchObject({ text: '' });
});

test('refuses a part that is longer than a text may be', () => {
  expect(decideReport({ ...write, text: 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS) }).problem).toBeUndefined();
  expect(decideReport({ ...write, text: 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1) }).problem?.code).toBe(
    'text-too-long',
  );
});

test('records that a fingerprint left, and asks how', () => {
  expect(decideReport({ ...share, way: ' Printed ', to: ' Counsel ' }).events?.[0]?.data).toMatchObject({
    way: 'Printed',
    to: 'Counsel',
  });
  expect(decideReport({ ...share, way: ' ' }).problem?.code).toBe('way-missing');
  expect(decideReport({ ...share, to: 'x'.repeat(TITLE_LIMIT_IN_CHARACTERS + 1) }).problem?.code).toBe('text-too-long');
});

test('a closed incident takes no part of the report, but a file may still leave', () => {
  const closed = situationOf(sampleEvents['incident-opened'], sampleEvents['incident-closed']);
  expect(closed.codeOf(commands['write-report'])).toBe('incident-closed');
  expect(closed.eventsOf(commands['share-fingerprint'])).toHaveLength(1);
});
