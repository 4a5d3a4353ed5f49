import type { Row } from './local-copy.ts';

/** What one tab tells the others. */
export type TabMessage =
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly type: 'marks' }
  | { readonly type: 'erased'; readonly incident: string };

/** The other tabs of this site in this browser. */
export interface Tabs {
  readonly tell: (message: TabMessage) => void;
  readonly listen: (hear: (message: TabMessage) => void) => void;
}

/** Tabs over a channel; without one, nobody is told and nobody heard. */
export function createTabs(channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined): Tabs {
  return {
    tell: (message) => channel?.postMessage(message),
    listen: (hear) =>
      channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => {
        hear(event.data);
      }),
  };
}
