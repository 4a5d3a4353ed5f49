// On the pages of the incident room: fetches what commands need as soon as there is time or somebody begins to work, and
// goes on writing to the file that somebody chose, whatever tab the work is done in.

import { KEPT_FILE_MARK } from '../workspace/names.ts';
import { whenIdle, workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';

for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, room.prepare, { once: true });

void workspace.start().then(async () => {
  whenIdle(room.prepare);
  if (!workspace.setting(KEPT_FILE_MARK)) return;
  const { keepWriting } = await import('../workspace/kept-file.ts');
  await keepWriting(workspace);
});
