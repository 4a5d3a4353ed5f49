import { Choices } from '../components/Choices.tsx';
import { endSentence } from '../core/full-stop.ts';
import { missingToWords, type WithheldContact } from '../core/letter-contacts.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterTo } from '../core/letter-words.ts';
import type { Letter } from './letter-book.ts';
import { LetterSubstitutes } from './LetterSubstitutes.tsx';

export interface LetterVariantsProps {
  readonly letter: Letter;
  readonly chosen: LetterVariant | undefined;
  readonly to: LetterTo;
  readonly onChoose: (id: string) => void;
}

/** Which states share which letter, and what each rule asks for, with where the letter tells it. */
export function LetterVariants({ letter, chosen, to, onChoose }: LetterVariantsProps) {
  const { variants, elements, asked, rules } = letter;
  const legend = LEGENDS[to];
  if (!chosen || !legend) return null;
  const told = elements.filter(({ rule }) => chosen.requirements.some((each) => each.rule === rule.rule));
  const forbidding = chosen.requirements.filter(({ forbidden }) => forbidden.length > 0);
  return (
    <>
      {variants.length > 1 && (
        <Choices
          legend={legend}
          name="variant"
          options={variants.map(
            (variant) => [variant.id, to === 'regulator' ? regulatorToWords(variant) : placesToWords(variant)] as const,
          )}
          chosen={chosen.id}
          onChoose={onChoose}
        />
      )}
      {to === 'regulator' &&
        chosen.places
          .filter(({ regulator, addressees }) => addressees.some(({ name }) => name !== regulator))
          .map(({ rule, regulator }) => (
            <p class="small" key={rule}>
              The rule asks for a report to: {regulator}. Each has a letter of its own here; leave out those that the
              rule does not mean for you.
            </p>
          ))}
      {variants.length === 1 && to !== 'regulator' && chosen.placeIds.length > 0 && (
        <p class="small">For people of {placesToWords(chosen)}. One text serves all of them.</p>
      )}
      {chosen.others.length > 0 && (
        <p class="small">
          By what is recorded, no rule of these places asks for this notice:{' '}
          {chosen.others.map(({ name }) => name).join(', ')}. Their people get what holds everywhere.
        </p>
      )}
      {asked.places.length === 0 && asked.others.length === 0 && (
        <p class="small">
          Nobody is counted yet, so no state’s law is in this letter. Count people by state on the page of the facts.
        </p>
      )}
      {to === 'public' && <LetterSubstitutes chosen={chosen} rules={rules} />}
      <Withheld contacts={letter.withheldOf(chosen)} />
      {told.length > 0 && (
        <details class="elements">
          <summary>
            What the law asks for here: {told.length} {told.length === 1 ? 'point' : 'points'}
          </summary>
          <table>
            <caption class="unseen">What each rule asks the letter to tell</caption>
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col">Asks for</th>
                <th scope="col">In the letter</th>
              </tr>
            </thead>
            <tbody>
              {told.map(({ rule, words, told: sections, missing, forbiddenBy }) => (
                <tr key={`${rule.rule} ${words}`}>
                  <th scope="row">
                    {rule.name}
                    <small>
                      {endSentence(rule.citation)} {rule.isVerified ? `Checked in ${rule.checkedIn}.` : 'NOT VERIFIED.'}
                    </small>
                  </th>
                  <td>{words}</td>
                  <td>
                    {missing.length > 0 ? (
                      <strong class="held">Missing</strong>
                    ) : forbiddenBy.length > 0 ? (
                      `Left out: forbidden by ${forbiddenBy.map(({ name }) => name).join(', ')}`
                    ) : sections.length > 0 ? (
                      sections
                        .map((place) => place.split('/')[0]?.replaceAll('-', ' '))
                        .filter(isFirst)
                        .join(', ')
                    ) : (
                      'Not asked for by what is recorded'
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {asked.mayApply.length > 0 && (
            <p class="small">
              May apply too, by what the company is: {asked.mayApply.map(({ name }) => name).join(', ')}. Answer the
              questions about the company on the page of the facts.
            </p>
          )}
          <p class="small">Counsel decides.</p>
        </details>
      )}
      {forbidding.map(({ rule, name, forbidden }) => (
        <p class="small" key={rule}>
          {name} forbids: {forbidden.map(({ words }) => words).join('; ')}.
        </p>
      ))}
    </>
  );
}

/** What is not in the letter because nobody has verified it, and where to look it up. */
function Withheld({ contacts }: { readonly contacts: readonly WithheldContact[] }) {
  if (contacts.length === 0) return null;
  return (
    <section class="small" aria-label="Left out because nobody has verified it">
      <p>Left out because nobody has verified it:</p>
      <ul>
        {contacts.map((contact) => (
          <li key={contact.line}>
            {contact.name}: {missingToWords(contact)}.{' '}
            {contact.url ? (
              <>
                Look it up at{' '}
                <a href={contact.url} rel="noreferrer">
                  {contact.url}
                </a>
                .
              </>
            ) : (
              'No record has this agency. Look for its own website.'
            )}
          </li>
        ))}
      </ul>
      <p>
        Set it in <code>src/content/agencies/</code> and build the site again. Until then the draft has a mark there.
      </p>
    </section>
  );
}

function isFirst(words: string | undefined, index: number, all: readonly (string | undefined)[]): boolean {
  return all.indexOf(words) === index;
}

/** The places whose people, or regulators, get a variant: `Texas, Ohio and places without a rule of their own`. */
export function placesToWords({ places, others }: LetterVariant): string {
  const names = places.map(({ name }) => name);
  if (names.length === 0) return 'places without a rule of their own';
  return others.length > 0 ? `${names.join(', ')} and places without a rule of their own` : names.join(', ');
}

function regulatorToWords(variant: LetterVariant): string {
  const names = variant.places.flatMap(({ addressees, name }) => addressees.map((each) => `${each.name} (${name})`));
  return names.length > 0 ? names.join(', ') : placesToWords(variant);
}

/** Those whose letters differ by place. */
const LEGENDS: Partial<Record<LetterTo, string>> = {
  customers: 'For people of',
  employees: 'For people of',
  public: 'For the website and the media in',
  regulator: 'To',
};
