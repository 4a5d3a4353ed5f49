import { createRoomDesk } from './room.ts';
import { whenIdle, workspace } from './this-browser.ts';

/** The incident room of this browser. */
export const room = createRoomDesk(workspace);

// Nothing that anybody waits for, so it is fetched last; without it the next page reads the log first.
workspace.$isLoaded.listen(() =>
  whenIdle(() => {
    import('./fold-saver.ts').then(
      ({ keepFoldSaved }) => keepFoldSaved(workspace, room.$room, whenIdle),
      () => undefined,
    );
  }),
);
