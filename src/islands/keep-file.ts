// On the pages of the incident room: goes on writing to the file that somebody chose, whatever tab the work is done in.

import { KEPT_FILE_MARK, keepWriting } from '../workspace/kept-file.ts';
import { workspace } from '../workspace/this-browser.ts';

void workspace.start().then(async () => {
  if (workspace.setting(KEPT_FILE_MARK)) await keepWriting(workspace);
});
