// What can stand in the way of making letters. Each is said before a file is opened, or after it was taken back.

/** Permanent codes. */
export type LettersProblemCode =
  | 'no-letters'
  | 'no-list'
  | 'not-checked'
  | 'changed-meanwhile'
  | 'own-file-as-pdf'
  | 'no-fonts'
  | 'too-many-for-zip'
  | 'not-written'
  | 'went-wrong';

export interface LettersProblem {
  readonly code: string;
  readonly words: string;
}

/** What happened, and what to do now. */
export function lettersProblem(code: LettersProblemCode): LettersProblem {
  return { code, words: WORDS[code] };
}

/** True where something stands in the way. */
export function isLettersProblem<Result extends object>(result: Result | LettersProblem): result is LettersProblem {
  return 'code' in result && 'words' in result;
}

const WORDS = {
  'no-letters':
    'No row of the list can become a letter this way. See what is wrong with the rows, and read the list again.',
  'no-list': 'There is no list of recipients. Choose the list again.',
  'not-checked': 'The list has not been looked through yet. Choose what its columns hold, then try again.',
  'changed-meanwhile':
    'The letter or the list changed while you chose a file. Nothing was made. Look at what changed, and make it again.',
  'own-file-as-pdf': 'A Word file of your own can only become Word files. Make Word files, or take your file out.',
  'no-fonts': 'The fonts for PDF could not be loaded. Reload the page and try again, or make Word files.',
  'too-many-for-zip':
    'One ZIP file holds 65,000 letters at most. Make one PDF of all letters, or split the list into two.',
  'not-written':
    'The file could not be written. There may be no room left, or the folder may be locked. Nothing was kept. Choose another place and try again.',
  'went-wrong':
    'The letters could not be made, and nothing was kept. Try again. If it happens again, make fewer letters at a time.',
} as const satisfies Record<LettersProblemCode, string>;
