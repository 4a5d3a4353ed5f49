import { Problem } from '../components/LineForm.tsx';
import type { LetterSet } from '../documents/recipient.ts';
import { useLetterSet } from './letter-set-making.ts';
import { checkWithoutList } from './recipient-list.ts';
import type { SetSource } from './save-letter-set.ts';
import { SetStatus } from './SetStatus.tsx';

/** For those who merge in Word and keep their list there: the letter with its fields, and the names of the columns. */
export function RecipientMerge({ source, set }: { readonly source: SetSource; readonly set: LetterSet }) {
  const { saved, problem, make } = useLetterSet(source.template.id);
  return (
    <>
      <p>
        Without a list:{' '}
        <button type="button" class="plain" onClick={() => void make('merge', source, checkWithoutList(set))}>
          Make the letter with merge fields for Word
        </button>
      </p>
      <SetStatus isMaking={false} saved={saved} />
      {problem && <Problem words={problem} />}
    </>
  );
}
