import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { createFactSheet } from '../../src/core/fact-sheet.ts';
import { answerForm, factForms } from '../../src/core/fact-sheet-answer.ts';
import type { FactFormId } from '../../src/core/fact-sheet-form.ts';
import { listedFacts } from '../../src/core/fact-sheet-list.ts';
import { createLog } from '../../src/core/log.ts';
import { busyStory, fact, groundOf, groundOfLog, written } from './fact-sheet-situation.ts';
import { minute, write } from './samples.ts';

function answersOf(id: FactFormId, ground = groundOf(busyStory)) {
  const form = factForms.find((each) => each.id === id);
  if (!form) throw new Error(`There is no form ${id}.`);
  return answerForm(form, createFactSheet(ground), ground);
}

const answerOf = (form: FactFormId, question: string, events: readonly NewEvent[] = busyStory) =>
  answersOf(form, groundOf(events)).find((answer) => answer.question.id === question);

test('has a view for each of the seven who ask, with questions of their own', () => {
  expect(factForms.map(({ id }) => id)).toEqual(['ic3', 'cisa', 'hhs', 'state', 'gdpr', 'insurer', 'amazon']);
  for (const { questions } of factForms) expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

test('uses every one of the thirty facts in some form', () => {
  const used = new Set(factForms.flatMap(({ questions }) => questions.flatMap(({ facts }) => facts)));
  expect(listedFacts.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test('gives the value alone where one fact answers, and each with its label where several do', () => {
  expect(answerOf('gdpr', 'controller')?.text).toBe('Acorn Shop, 1 Main Street, Springfield, CA 90000');
  expect(answerOf('insurer', 'what')?.text).toBe(
    [
      'What happened: Somebody sent customer lists from till 3 to an unknown address.',
      'How they got in: A stolen password.',
      'Malware: Yes, a virus or other malicious code',
    ].join('\n'),
  );
});

test('marks what only a person can write, also where another fact answers in part', () => {
  expect(answerOf('gdpr', 'measures')).toMatchObject({
    status: 'known',
    notes: ['Only a person can write: Prevention.'],
    writable: [{ id: 'prevention' }],
  });
  expect(answerOf('ic3', 'headers')).toMatchObject({ status: 'unwritten', part: 'fact:ic3.headers' });
  expect(answerOf('ic3', 'subject')?.status).toBe('unwritten');
});

test('takes over what a person wrote for a question of one form', () => {
  expect(answerOf('ic3', 'headers', [written('ic3.headers', 'Received: …')])).toMatchObject({
    status: 'known',
    text: 'Received: …',
  });
});

test('shows both texts where two people answered a question of a form', () => {
  const log = createLog([
    write({ type: 'incident-opened', data: { title: 'Two', kind: 'real' } }),
    write(written('hhs.safeguards', 'None')),
    write(written('hhs.safeguards', ''), { who: 'Ben Roy', recordedAt: minute(1) }),
  ]);
  const answer = answersOf('hhs', groundOfLog(log)).find(({ question }) => question.id === 'safeguards');
  expect(answer).toMatchObject({ status: 'disputed', text: '(nothing)\nNone' });
});

test('chooses where the facts decide, and leaves the choice to a person where they do not', () => {
  expect(answerOf('hhs', 'size')).toMatchObject({ status: 'known', text: '500 or more individuals' });
  expect(answerOf('hhs', 'type', [])).toMatchObject({ status: 'choose', text: 'Not yet known' });
  expect(answerOf('hhs', 'kinds', [fact('health')])).toMatchObject({ status: 'known', text: 'Clinical' });
  expect(answerOf('hhs', 'kinds', [fact('health')])?.restsOn).toMatch(/^Health information\. Not yet known: /);
  expect(answerOf('hhs', 'safeguards')?.status).toBe('choose');
});

test('keeps the choice that a person wrote before the one that the facts give', () => {
  expect(answerOf('hhs', 'type', [fact('malware')])).toMatchObject({ status: 'choose', part: 'fact:hhs.type' });
  const chosen = [fact('gotIn'), written('hhs.type', 'Theft')];
  expect(answerOf('hhs', 'type', chosen)).toMatchObject({
    status: 'known',
    text: 'Theft',
    recorded: { value: 'Theft' },
  });
  expect(answerOf('hhs', 'size')).toMatchObject({ status: 'known', part: 'fact:hhs.size', recorded: undefined });
});

test('names the facts of an answer that are missing and recorded elsewhere', () => {
  const missing = (form: FactFormId, question: string, events: readonly NewEvent[]) =>
    answerOf(form, question, events)?.missing.map(({ id }) => id);
  expect(missing('ic3', 'when', [])).toEqual(['began', 'noticed', 'ended', 'ongoing']);
  expect(missing('ic3', 'when', busyStory)).toEqual(['ended']);
  expect(missing('hhs', 'size', [])).toEqual(['people']);
  expect(missing('hhs', 'delay', [])).toEqual(['held']);
  expect(missing('hhs', 'delay', busyStory)).toEqual([]);
  expect(missing('ic3', 'subject', [])).toEqual([]);
});

test('says once that only a person can write an answer', () => {
  expect(answerOf('state', 'description', [])).toMatchObject({ status: 'unwritten', notes: [] });
});

test('tells Amazon who asked for its data, without those that were ruled out', () => {
  const sought: NewEvent = { type: 'amazon-data-sought', data: { by: 'Springfield Police', reference: '' } };
  expect(answerOf('amazon', 'law', [sought])).toMatchObject({
    status: 'known',
    text: expect.stringMatching(
      /^Law enforcement told: Not yet known\nAsked for Amazon data: Springfield Police, \d+ \w+ \d{4}, /,
    ),
  });
  expect(answerOf('amazon', 'law', [])?.text).not.toContain('Asked for');
});

test('tells a regulator the fact of a delay, and neither agency, officer nor what counsel holds', () => {
  const counsel: NewEvent = {
    type: 'hold-placed',
    data: { hold: 'counsel', agency: 'Firm', officer: '', reference: '', reason: 'Secret', until: null },
  };
  for (const form of ['hhs', 'state'] as const) {
    expect(answerOf(form, 'delay')?.text).toBe('Law enforcement asked us to wait with the notices');
    expect(answerOf(form, 'delay', [counsel])?.text).toBe('Whether law enforcement asks for a delay is not yet known');
    expect(answerOf(form, 'delay', [fact('lawEnforcement', 'no')])?.text).toBe(
      'Law enforcement did not ask us to wait with the notices',
    );
    for (const { text, notes } of answersOf(form, groundOf([counsel])))
      expect(text + notes.join()).not.toContain('Secret');
  }
});

test('tells Amazon whether its data is involved, and nothing of whether it was told', () => {
  expect(answerOf('amazon', 'data')?.text).toBe('Amazon data is involved');
  expect(answerOf('amazon', 'data', [])?.text).toBe('Whether Amazon data is involved is not yet known');
  expect(answerOf('amazon', 'data', [fact('amazonData', 'no')])?.text).toBe('No Amazon data is involved');
});

test('answers every question of every form with something', () => {
  for (const { id } of factForms)
    for (const ground of [groundOf([]), groundOf(busyStory)])
      for (const { text } of answersOf(id, ground)) expect(text.trim()).not.toBe('');
});
