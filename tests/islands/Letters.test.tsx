import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createLetter } from '../../src/core/letter.ts';
import type { LetterForm } from '../../src/core/letter-words.ts';
import { LetterAttach } from '../../src/islands/LetterAttach.tsx';
import { type LetterWork, toSources } from '../../src/islands/letter-book.ts';
import { madeValues } from '../../src/islands/letter-file.ts';
import { LetterVariants } from '../../src/islands/LetterVariants.tsx';
import { rules } from '../content/content.ts';
import { letterOf, letters } from '../content/letters.ts';
import { fact, people } from '../core/clock-case.ts';
import { company, contacts, knowledgeOf, requirements } from '../core/letter-situation.ts';

const KNOWN = [fact('amazonData', 'no'), fact('personalInformation', 'yes'), fact('socialSecurity', 'yes')];
const { incident, room, letters: written } = knowledgeOf([people('us-ny', 20), ...KNOWN, fact('keyTaken', 'no')]);
const work: LetterWork = {
  book: { templates: letters, requirements, contacts, company, rules },
  incident,
  room,
  letters: written,
  sectors: {},
};

function draw(id: string, form: LetterForm) {
  const letter = createLetter(toSources(work), letterOf(id), form, 'letter');
  const [variant] = letter.variants;
  if (!variant) throw new Error('Every letter has a variant.');
  return { template: letterOf(id), letter, variant, form };
}

test('what the log keeps of a letter has the facts that chose its paragraphs', () => {
  const { template, letter, variant, form } = draw('customers-initial', 'letter');
  expect(madeValues(work, template, letter, form, variant)).toMatchObject({
    'fact:keyTaken': 'no',
    'company.name': 'Acorn Shop',
  });
});

test('a letter’s page names each contact of which something is left out, with where to look it up', () => {
  const { letter, variant } = draw('customers-initial', 'letter');
  render(<LetterVariants letter={letter} chosen={variant} to="customers" onChoose={() => undefined} />);
  const list = within(screen.getByRole('region', { name: 'Left out because nobody has verified it' }));
  const [bureau] = list.getAllByRole('listitem').filter((each) => each.textContent?.startsWith('TransUnion:'));
  expect(bureau?.textContent).toContain('telephone and address');
  expect(list.getByRole('link', { name: /transunion\.com/ })).toBeTruthy();
  expect(list.getByText(/Division of Consumer Protection: telephone and website\./)).toBeTruthy();
});

test('a request for approval comes with every form of a letter and with the fingerprints', async () => {
  const request = draw('approval-request', 'email');
  render(<LetterAttach work={work} paper="letter" {...request} />);
  screen.getByLabelText<HTMLInputElement>('Initial notification to partners and marketplaces').click();
  // The letter by post twice, the three other forms once, and the fingerprints.
  expect(await screen.findByRole('button', { name: 'Save the email with 6 files' })).toBeTruthy();
  expect(screen.getByText(/every form comes with the email/).textContent).toContain('fingerprints.txt');
});
