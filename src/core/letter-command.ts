import type { EventDataOf } from './event.ts';
import type { Behalf } from './letter-log.ts';

interface NamedLetter {
  /** The letter's id; empty for what belongs to all letters. */
  readonly letter: string;
  /** Its name, as the screen showed it. */
  readonly words: string;
}

/** What a person wants to happen to a letter. */
export type LetterCommand =
  | (NamedLetter & {
      readonly type: 'write-part';
      readonly part: string;
      readonly text: string;
    })
  | (NamedLetter & { readonly type: 'choose-behalf'; readonly behalf: Behalf })
  | (NamedLetter & {
      readonly type: 'record-agreement';
      readonly by: EventDataOf<'letter-agreed'>['by'];
      readonly person: string;
      readonly reference: string;
      /** Of the text that was agreed to; empty for Amazon's request, which comes before there is one. */
      readonly fingerprint: string;
    })
  | (NamedLetter & {
      readonly type: 'withdraw-agreement';
      /** The id of the agreement. */
      readonly agreement: string;
      readonly reason: string;
    })
  | ({ readonly type: 'record-made' } & EventDataOf<'letter-made'>);
