// The fact sheet, and a form's view of it, as documents and as text.

import type { Block, Document, Paper, Text } from './document.ts';
import type { FactSheet } from './fact-sheet.ts';
import { type AnswerStatus, type FormAnswer } from './fact-sheet-answer.ts';
import { joinSentences } from './joined-sentences.ts';
import type { FactForm } from './fact-sheet-form.ts';

/** What a status adds to a value, in a few words; empty for one that is known. */
export function statusToWords(status: AnswerStatus): string {
  return words[status];
}

const words = {
  known: '',
  disputed: 'two people disagree',
  unknown: '',
  unwritten: 'only a person can write this',
  choose: 'choose',
} satisfies Record<AnswerStatus, string>;

/** The sheet with its script, for a file. */
export function factSheetToDocument(
  sheet: FactSheet,
  script: readonly string[],
  { author, paper }: { readonly author: string; readonly paper: Paper },
): Document {
  const rows = sheet.facts.map(({ label, text, status, said, notes, cuts }, index) => [
    [String(index + 1)],
    [label],
    [withStatus(text, status)],
    [joinSentences(...said, ...notes, ...cuts)],
  ]);
  return {
    ...frame(sheet, `Fact sheet: ${sheet.title}`, author, paper),
    blocks: [
      ...head(sheet, `Fact sheet: ${sheet.title}`),
      { type: 'heading', level: 2, text: 'To say on the telephone, in ninety seconds' },
      { type: 'paragraph', text: [script.join(' ')] },
      { type: 'heading', level: 2, text: 'The thirty facts' },
      {
        type: 'table',
        caption: 'The thirty facts, with who said so and when',
        head: ['No.', 'Fact', 'What is known', 'Who said so, and what to know besides'],
        rows,
      },
      counselDecides,
    ],
  };
}

/** How many characters of the smallest type stand on a line of a dense page. */
const CHARACTERS_ON_A_LINE = 90;

/** The sheet for a file that is a page of paper: dense, short facts side by side, without who said so. */
export function factSheetToDenseDocument(
  sheet: FactSheet,
  script: readonly string[],
  { author, paper }: { readonly author: string; readonly paper: Paper },
): Document {
  const title = `Fact sheet: ${sheet.title}`;
  return {
    ...frame(sheet, title, author, paper),
    isDense: true,
    blocks: [
      { type: 'heading', level: 1, text: title },
      note([`Made ${sheet.madeAt}. Who said each of these and when: save as Word file.`]),
      note([{ type: 'strong', text: 'Say: ' }, script.join(' ')]),
      note(factRows(sheet).flatMap((row, index): Text => (index > 0 ? [{ type: 'break' }, ...row] : row))),
      counselDecides,
    ],
  };
}

/** The facts in their order, each on a row, or behind the one before where both fit on one line. */
function factRows({ facts }: FactSheet): readonly Text[] {
  const rows: Text[] = [];
  let used = CHARACTERS_ON_A_LINE;
  facts.forEach(({ label, text, status, cuts }, index) => {
    const head = `${index + 1} ${label}: `;
    const words = [withStatus(text, status), ...cuts].join(' ').replace(/\s+/g, ' ').trim();
    const fact: Text = [{ type: 'strong', text: head }, words];
    const length = head.length + words.length;
    const last = rows.at(-1);
    if (last && used + 3 + length <= CHARACTERS_ON_A_LINE) {
      rows[rows.length - 1] = [...last, ' · ', ...fact];
      used += 3 + length;
    } else {
      rows.push(fact);
      used = length;
    }
  });
  return rows;
}

function note(text: Text): Block {
  return { type: 'paragraph', role: 'note', text };
}

/** A form's view, for a file. */
export function formToDocument(
  form: FactForm,
  answers: readonly FormAnswer[],
  sheet: FactSheet,
  { author, paper }: { readonly author: string; readonly paper: Paper },
): Document {
  const title = `${form.name}: ${sheet.title}`;
  return {
    ...frame(sheet, title, author, paper),
    blocks: [
      ...head(sheet, title),
      { type: 'paragraph', role: 'note', text: [`${form.source}. ${form.basis}`] },
      ...answers.flatMap(({ question, text, status, cuts }): readonly Block[] => [
        { type: 'heading', level: 2, text: question.asks },
        { type: 'paragraph', text: [withStatus(text, status)] },
        ...cuts.map((cut): Block => ({ type: 'paragraph', role: 'note', text: [cut] })),
      ]),
      counselDecides,
    ],
  };
}

/** The sheet as text, to paste into a message. */
export function factSheetToText(sheet: FactSheet, script: readonly string[]): string {
  return [
    `${sheet.isExercise ? 'EXERCISE. ' : ''}Fact sheet: ${sheet.title}`,
    `Made ${sheet.madeAt}. Fingerprint of the log: ${sheet.fingerprint}`,
    '',
    'TO SAY ON THE TELEPHONE',
    script.join(' '),
    '',
    'THE THIRTY FACTS',
    ...sheet.facts.map(({ label, text, status, cuts }, index) =>
      [`${index + 1}. ${label}: ${withStatus(text, status)}`, ...cuts].join('\n   '),
    ),
    ...(sheet.isExercise ? ['', 'EXERCISE'] : []),
    '',
  ].join('\n');
}

/** A form's view as text: each question with its answer under it. */
export function formToText(form: FactForm, answers: readonly FormAnswer[], sheet: FactSheet): string {
  return [
    `${sheet.isExercise ? 'EXERCISE. ' : ''}${form.name}: ${sheet.title}`,
    `Made ${sheet.madeAt}. ${form.source}. ${form.basis}`,
    ...answers.map(({ question, text, status, cuts }) =>
      ['', question.asks, withStatus(text, status), ...cuts].join('\n'),
    ),
    ...(sheet.isExercise ? ['\nEXERCISE'] : []),
    '',
  ].join('\n');
}

const counselDecides: Block = {
  type: 'paragraph',
  role: 'note',
  text: ['Counsel decides what is told to whom. What is not yet known is not known, and nothing is guessed here.'],
};

function frame(
  sheet: FactSheet,
  title: string,
  author: string,
  paper: Paper,
): Pick<Document, 'title' | 'author' | 'language' | 'paper' | 'isRecord' | 'stamps' | 'footer'> {
  return {
    title: `${sheet.isExercise ? 'EXERCISE. ' : ''}${title}`,
    author,
    language: 'en-US',
    paper,
    isRecord: true,
    stamps: sheet.isExercise ? ['EXERCISE'] : [],
    footer: `${sheet.isExercise ? 'EXERCISE. ' : ''}Fingerprint of the log: ${sheet.fingerprint}`,
  };
}

function head(sheet: FactSheet, title: string): readonly Block[] {
  return [
    { type: 'heading', level: 1, text: title },
    { type: 'paragraph', text: [`Made ${sheet.madeAt}, from the log with the fingerprint ${sheet.fingerprint}.`] },
  ];
}

function withStatus(text: string, status: AnswerStatus): string {
  return words[status] ? `${text} (${words[status]})` : text;
}
