import { expect, test } from 'vitest';
import { isCorrectable } from '../../src/core/correction.ts';
import { correctionWay } from '../../src/core/correction-way.ts';
import { shapes } from '../../src/core/event-shapes.ts';
import type { EventType } from '../../src/core/event.ts';

test('knows a way for every type of event', () => {
  const ways = (Object.keys(shapes) as EventType[]).map((type) => correctionWay(type));
  expect(ways).not.toContain(undefined);
});

test('lets what people wrote be written anew, and sends what has its own undoing there', () => {
  expect(['note-added', 'entry-written'].map((type) => correctionWay(type as EventType))).toEqual([
    'rewrite',
    'rewrite',
  ]);
  expect(correctionWay('item-noted')).toBe('strike');
  expect(correctionWay('item-done')).toBe('item');
  expect(correctionWay('fact-recorded')).toBe('facts');
  expect(correctionWay('role-assigned')).toBe('people');
  expect(correctionWay('clock-met')).toBe('room');
  expect(correctionWay('entry-corrected')).toBe('none');
});

test('has a way for exactly what can be put right', () => {
  for (const type of Object.keys(shapes) as EventType[])
    expect([type, isCorrectable(type)]).toEqual([type, correctionWay(type) !== 'none']);
});
