import { createRoomDesk } from './room.ts';
import { workspace } from './this-browser.ts';

/** The incident room of this browser. */
export const room = createRoomDesk(workspace);
