import { expect, test } from 'vitest';
import { findReportPart, reportParts } from '../../src/core/report-part.ts';

test('gives every part one id, a title and what belongs there', () => {
  expect(new Set(reportParts.map(({ id }) => id)).size).toBe(reportParts.length);
  for (const { id, title, holds } of reportParts) {
    expect(findReportPart(id).title).toBe(title);
    expect(holds).toMatch(/[.]$/);
  }
});

test('keeps its ids, because logs hold them', () => {
  expect(reportParts.map(({ id }) => id)).toEqual([
    'summary',
    'cause',
    'impact',
    'corrective-actions',
    'mistakes',
    'lessons',
    'customers-summary',
    'customers-happened',
    'customers-information',
    'customers-response',
    'customers-prevention',
    'customers-advice',
  ]);
});
