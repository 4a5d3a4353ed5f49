import { describe, expect, test } from 'vitest';
import { createLetter, type Letter, type LetterSources } from '../../src/core/letter.ts';
import { documentToPlain } from '../../src/core/letter-document.ts';
import type { Agreement } from '../../src/core/letter-log.ts';
import { markUnverified } from '../../src/core/letter-mark.ts';
import { rules } from '../content/content.ts';
import { letterOf, letters } from '../content/letters.ts';
import { fact, people } from './clock-case.ts';
import { contacts, everythingWritten, knowledgeOf, requirements } from './letter-situation.ts';

const STORY = [
  people('us-ny', 20),
  fact('amazonData', 'no'),
  fact('personalInformation', 'yes'),
  fact('socialSecurity', 'yes'),
];

function draw(more: object = {}): Letter {
  const knowledge = knowledgeOf(STORY, more);
  const sources: LetterSources = { templates: letters, requirements, rules, sectors: {}, knowledge };
  return createLetter(sources, letterOf('customers-initial'), 'letter', 'letter');
}

const wordsOf = (letter: Letter) => letter.variants.map((each) => documentToPlain(letter.documentOf(each))).join('\n');

describe('the marks of a draft', () => {
  const contact = {
    name: 'Birch Bureau',
    line: 'Birch Bureau, https://example.com/bureau',
    missing: ['telephone', 'address'],
    url: 'https://example.com/bureau',
  } as const;
  const link = { type: 'link', href: contact.url, text: contact.url } as const;
  const empty = { title: '', author: '', language: 'en-US', paper: 'letter', stamps: [], footer: '' } as const;

  test('stand behind the line of a contact, in a list and in a sentence', () => {
    const marked = markUnverified(
      {
        ...empty,
        blocks: [
          { type: 'list', isOrdered: false, items: [['Birch Bureau, ', link], ['Something else']] },
          { type: 'paragraph', text: ['Acorn Bureau; Birch Bureau, ', link] },
          { type: 'paragraph', text: ['Birch Bureau is mentioned.'] },
        ],
      },
      [contact],
    );
    expect(documentToPlain(marked).split('\n')).toEqual([
      `${contact.line} [telephone and address not verified]`,
      'Something else',
      `Acorn Bureau; ${contact.line} [Birch Bureau: telephone and address not verified]`,
      'Birch Bureau is mentioned.',
    ]);
  });

  test('stand in a draft and are no part of what is agreed to', () => {
    const [draft, bare] = [draw(), draw({ contacts: { ...contacts, withheld: [] } })];
    const [variant] = draft.variants;
    expect(draft.blocks).not.toEqual([]);
    expect(wordsOf(draft)).toContain('[telephone and address not verified]');
    expect(wordsOf(draft)).toContain('Division of Consumer Protection [telephone and website not verified]');
    expect(draft.withheldOf(variant!).map(({ name }) => name)).toContain('TransUnion');
    expect(wordsOf(bare)).not.toContain('not verified]');
    expect(draft.fingerprint).toBe(bare.fingerprint);
  });

  test('are not in the final text', () => {
    const agreement: Agreement = {
      id: 'a',
      at: '2026-11-22T14:00:00.000Z',
      who: 'Ada Obi',
      letter: 'customers-initial',
      words: 'Initial notification',
      by: 'counsel',
      person: 'Cleo Park',
      reference: 'Email',
      fingerprint: draw().fingerprint,
    };
    const behalf = { id: 'b', value: 'company' as const, who: 'Ada Obi', at: agreement.at, source: '', ground: '' };
    const final = draw({
      letters: { ...everythingWritten, agreements: [agreement], behalf: { 'customers-initial': behalf } },
    });
    expect(final.blocks).toEqual([]);
    expect(wordsOf(final)).toContain('TransUnion');
    expect(wordsOf(final)).not.toContain('not verified]');
  });
});
