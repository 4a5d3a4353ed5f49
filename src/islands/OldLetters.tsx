import { useMemo } from 'preact/hooks';
import { findOldLetters, type OldLetters as Old } from '../core/letter-old-values.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { type LetterWork, toSources } from './letter-book.ts';

/** Letters that were made before something changed; nothing where all of them still hold. */
export function OldLetters({
  work,
  letter,
  lettersPath = '',
}: {
  readonly work: LetterWork;
  /** Only those of this letter. */
  readonly letter?: string;
  /** The address of the page of the letters; empty on it. */
  readonly lettersPath?: string;
}) {
  const { book, incident, room, letters } = work;
  const all = useMemo(() => findOldLetters(toSources(work)), [book, incident, room, letters]);
  const old = all.filter((each) => letter === undefined || each.letter === letter);
  if (old.length === 0) return null;
  return (
    <section class="rule old-letters off-paper" aria-label="Letters with an old value">
      <h2>Letters that say what has changed since</h2>
      <ul>
        {old.map((each) => (
          <li key={`${each.letter} ${each.form} ${each.at}`}>
            <p>
              <strong>{countToWords(each)}</strong>, {instantToWords(each.at, workspace.zone)}
            </p>
            <ul>
              {each.changed.map(({ of, key, label, was, is }) => (
                <li key={key}>
                  {label}:{' '}
                  {of === 'fact'
                    ? `was ${was}, is ${is}. It decides what they say.`
                    : `they say “${shorten(was)}”; now it is “${shorten(is)}”.`}
                </li>
              ))}
            </ul>
            <p class="small">
              Decide whether they need an update.{' '}
              <a href={`${lettersPath}#${each.update?.id ?? each.letter}`}>{each.update?.name ?? each.words}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countToWords({ count, words, form, isFinal }: Old): string {
  return `${words}: ${count.toLocaleString('en-US')} made as ${isFinal ? 'FINAL' : 'DRAFT'} ${form}`;
}

const SHOWN_LENGTH_IN_CHARACTERS = 160;

function shorten(text: string): string {
  return text.length > SHOWN_LENGTH_IN_CHARACTERS ? `${text.slice(0, SHOWN_LENGTH_IN_CHARACTERS).trim()} …` : text;
}
