// Fills in the company's private numbers where a page has a place for them.

import { privateFieldName } from '../core/private-field.ts';
import { workspace } from '../workspace/this-browser.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-private]')) {
  const show = () => {
    const value = workspace.setting(privateFieldName(place.dataset.private ?? ''));
    if (value) place.textContent = value;
  };
  show();
  workspace.$isLoaded.listen(show);
}
