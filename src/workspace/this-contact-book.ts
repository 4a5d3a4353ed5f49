import { createContactBook } from './contact-book.ts';
import { workspace } from './this-browser.ts';

/** The contact book of this browser. */
export const contactBook = createContactBook(workspace);

if (typeof window !== 'undefined') {
  addEventListener('pageshow', (event) => event.persisted && void contactBook.refresh());
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void contactBook.refresh(),
  );
}
