import { createContactBook } from './contact-book.ts';
import { workspace } from './this-browser.ts';

/** The contact book of this browser. */
export const contactBook = createContactBook(workspace);
