// What can be wrong with a .docx file that somebody brings as a letter.

/** Permanent codes. */
export type TemplateCode =
  | 'template-too-large'
  | 'template-no-word-file'
  | 'template-old-word-file'
  | 'template-encrypted'
  | 'template-broken'
  | 'template-macros'
  | 'template-zip-bomb';

export interface TemplateProblem {
  readonly code: TemplateCode;
  readonly words: string;
}

/** What happened, and what to do now. Nothing of the file is used. */
export function templateProblem(code: TemplateCode): TemplateProblem {
  return { code, words: WORDS[code] };
}

const WORDS = {
  'template-too-large': 'This file is larger than 20 MB. A letter is smaller: take out pictures and try again.',
  'template-no-word-file': 'This is not a Word file. Choose a file that ends in .docx.',
  'template-old-word-file': 'This is a Word file of the old kind. Open it in Word and save it as .docx.',
  'template-encrypted': 'This file is locked with a password. Take the password off in Word, save it and try again.',
  'template-broken':
    'This Word file is damaged and cannot be read. Open it in Word, save it under a new name and try again.',
  'template-macros':
    'This file holds macros or controls that could run. Save it in Word as a plain .docx and try again.',
  'template-zip-bomb':
    'Unpacked, this file would be larger than 50 MB. It was not opened. Ask who made it for a smaller one.',
} as const satisfies Record<TemplateCode, string>;
