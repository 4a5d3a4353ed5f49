import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseIncidentFile } from '../../src/core/incident-file.ts';
import { foldLetters, writtenPart } from '../../src/core/letter-log.ts';
import { createLog } from '../../src/core/log.ts';

const text = readFileSync(new URL('../fixtures/logs/format-1-letters.txt', import.meta.url), 'utf8');

test('tells of letters what it told when it was written', () => {
  const file = parseIncidentFile(text);
  if ('problem' in file) throw new Error(file.problem.words);
  expect(file.entries.filter(({ strange }) => strange)).toEqual([]);
  const letters = foldLetters(createLog(file.entries));
  expect(writtenPart(letters, '', 'field:breach.description')).toBe('A laptop was stolen from a car.');
  expect(writtenPart(letters, 'customers-initial', 'what-happened/found-out')).toBe('We found it.');
  expect(letters.behalf['customers-initial']?.value).toBe('own');
  expect(letters.agreements.map(({ by, person }) => [by, person])).toEqual([['counsel', 'Cleo Moss']]);
  expect(letters.made.map(({ count, isFinal }) => [count, isFinal])).toEqual([[12, true]]);
});

test('tells of an agreement that was taken back what it told when it was written', () => {
  const file = parseIncidentFile(
    readFileSync(new URL('../fixtures/logs/format-1-withdrawn.txt', import.meta.url), 'utf8'),
  );
  if ('problem' in file) throw new Error(file.problem.words);
  expect(file.entries.filter(({ strange }) => strange)).toEqual([]);
  const { agreements } = foldLetters(createLog(file.entries));
  expect(agreements.map(({ person, withdrawn }) => [person, withdrawn?.who, withdrawn?.reason])).toEqual([
    ['Cleo Moss', 'Ada Obi', 'It was for the update'],
  ]);
});
