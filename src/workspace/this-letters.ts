import { createLetterDesk } from './letters.ts';
import { workspace } from './this-browser.ts';

/** What is recorded about the letters of this browser's incident. */
export const letterDesk = createLetterDesk(workspace);
