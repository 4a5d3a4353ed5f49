// A reason for which a letter is not final: its sentence, and the way out.

export interface LetterBlock {
  readonly id: LetterBlockId;
  /** What is in the way. */
  readonly words: string;
  /** What would lift it. */
  readonly lift: string;
  /** What stands on every page in its place, for those who may read the page and not what is behind it. */
  readonly stamp?: string;
}

export type LetterBlockId =
  | 'behalf-not-chosen'
  | 'behalf-disputed'
  | 'amazon-request-missing'
  | 'amazon-review-missing'
  | 'held'
  | 'nobody-counted'
  | 'counsel-has-not-approved'
  | 'personal-information'
  | 'not-for-customers'
  | 'not-set'
  | 'not-written'
  | 'written-twice'
  | 'element-missing'
  | 'element-forbidden';
