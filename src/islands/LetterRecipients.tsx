import { useEffect, useMemo, useRef } from 'preact/hooks';
import { FileDrop } from '../components/FileDrop.tsx';
import { Problem } from '../components/LineForm.tsx';
import { createVariantByPlace } from '../core/letter-set.ts';
import { instantToFileDate } from '../core/letter-value.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import type { LetterSet } from '../documents/recipient.ts';
import { describeMappingHints, describeMappingProblems } from '../documents/recipient-columns.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { Letter, LetterWork } from './letter-book.ts';
import { placesToWords } from './LetterVariants.tsx';
import { useOwnLetters } from './own-letter-file.ts';
import { checkRecipients, forgetRecipients, readRecipients, useRecipientList } from './recipient-list.ts';
import { RecipientCheck } from './RecipientCheck.tsx';
import { RecipientColumns } from './RecipientColumns.tsx';
import { RecipientMake } from './RecipientMake.tsx';
import { RecipientMerge } from './RecipientMerge.tsx';
import { useUnsentText } from './unsent-text.ts';

export interface LetterRecipientsProps {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: Letter;
}

/** The letter for everybody on a list: read it, see what is wrong with it, look at three letters, make all of them. */
export function LetterRecipients({ work, template, letter }: LetterRecipientsProps) {
  const list = useRecipientList();
  const own = useOwnLetters({ work, template, letter });
  const set = useSet(template, letter, own);
  const problems = list.read ? describeMappingProblems(list.mapping, set.variantByPlace !== null) : [];
  const isReady = list.read !== undefined && problems.length === 0;
  const source = { work, template, letter: { ...letter, blocks: blocksOf(letter, own) } };
  const isMaking = list.work === 'making' || list.work === 'cancelling';
  useUnsentText(isMaking);
  useEffect(() => {
    if (isReady && !isMaking && list.checked?.set !== set) void checkRecipients(set);
  }, [isReady, isMaking, set, list.mapping, list.checked]);
  const checked = list.checked?.set === set ? list.checked : undefined;
  const section = useRef<HTMLElement>(null);
  // What had the focus gives way to something else; who types elsewhere stays there.
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (list.work !== 'none' && isLost) section.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [list.work]);
  return (
    <section class="recipients" aria-label="For everybody on a list" ref={section}>
      {!list.read && (
        <>
          <p>
            A CSV file with a column for names and columns for the address. It is read in this page and nowhere else:
            nothing of it is stored, sent or written into the log, and closing the page forgets it.
          </p>
          <FileDrop
            label="Choose the list, or drop it here"
            hint="Commas, semicolons or tabs; the first row names the columns."
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onFile={readRecipients}
          />
          {list.work !== 'reading' && <RecipientMerge source={source} set={set} />}
        </>
      )}
      <div role="status">
        {list.work === 'reading' && <p>Reading {list.name}.</p>}
        {list.work === 'checking' && <p>Looking through the list.</p>}
      </div>
      {list.problem && <Problem words={list.problem} />}
      {list.read && (
        <>
          <p tabIndex={-1} {...(isMaking ? {} : { 'data-focus': true })}>
            <strong>{list.name}</strong>: {list.read.count.toLocaleString('en-US')}{' '}
            {list.read.count === 1 ? 'record' : 'records'}, {list.read.encoding}, {DELIMITERS[list.read.delimiter]}.{' '}
            {!isMaking && (
              <button type="button" class="plain" onClick={forgetRecipients}>
                Forget this list
              </button>
            )}
          </p>
          {list.read.isGuessed && (
            <p class="problem">
              That it is {list.read.encoding} was a guess: nothing in the file says so. Look at a name with an accent
              before letters are made. If it is wrong, save the list as UTF-8 and choose it again.
            </p>
          )}
          {list.read.looksHeadless && (
            <p class="problem">
              The first row looks like a person and is taken for the names of the columns, so nobody in it gets a
              letter. Add a row of names above it and choose the list again.
            </p>
          )}
          {describeMappingHints(list.mapping, set.variants).map((hint) => (
            <p class="small" key={hint}>
              {hint}
            </p>
          ))}
          <RecipientColumns read={list.read} mapping={list.mapping} problems={problems} isOff={isMaking} />
          {checked && <RecipientCheck checked={checked.report} set={set} />}
          {isReady && <RecipientMake source={source} list={list} checked={checked} isWordOnly={own.size > 0} />}
        </>
      )}
    </section>
  );
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** The same one as long as its letters say the same, whatever else is recorded meanwhile. */
function useSet(template: LetterTemplate, letter: Letter, own: ReturnType<typeof useOwnLetters>): LetterSet {
  const drawn = useMemo(() => {
    const set = createSet(template, letter, own);
    // A file is told by the fingerprint of what it says.
    const files = [...own].map(([id, { fingerprint }]) => [id, fingerprint]);
    const told = { ...set, variants: set.variants.map(({ id, name, document }) => ({ id, name, document })) };
    return { set, key: JSON.stringify([told, files]) };
  }, [template, letter, own]);
  return useMemo(() => drawn.set, [drawn.key]);
}

function createSet(template: LetterTemplate, letter: Letter, own: ReturnType<typeof useOwnLetters>): LetterSet {
  return {
    variants: letter.variants.map((variant) => {
      const document = letter.documentOf(variant);
      const named = { id: variant.id, name: placesToWords(variant) };
      const theirs = own.get(variant.id);
      if (!theirs) return { ...named, document };
      const { file } = theirs.own;
      return { ...named, document: { ...document, stamps: theirs.stamps }, own: { file, values: theirs.values } };
    }),
    variantByPlace: createVariantByPlace(template, letter.variants),
    day: instantToFileDate(workspace.now(), workspace.zone),
  };
}

/** What stands in the way of any letter of the set: of ours, or of counsel's file that goes in its place. */
function blocksOf({ variants, blocks }: Letter, own: ReturnType<typeof useOwnLetters>): readonly unknown[] {
  const isOursUsed = variants.some(({ id }) => !own.has(id));
  return [...(isOursUsed ? blocks : []), ...[...own.values()].flatMap((each) => each.blocks)];
}
