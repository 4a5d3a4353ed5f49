import { workspace } from '../workspace/this-browser.ts';
import { ClosedLine } from './ClosedLine.tsx';
import { Lazy } from './Lazy.tsx';
import { useIsReady } from './ready.ts';
import { useStore } from './store.ts';

export interface ContactsProps {
  readonly roomPath: string;
  /** The address of what the sheet is made from. */
  readonly sourcePath: string;
  readonly aboutPath: string;
}

/** Whom to call for this company and this incident. Without an incident the sheet can be prepared. */
export function Contacts({ roomPath, ...paths }: ContactsProps) {
  const isReady = useIsReady();
  const isLoaded = useStore(workspace.$isLoaded, { ssr: 'initial' });
  const incident = useStore(workspace.$incident, { ssr: 'initial' });
  const { saved } = useStore(workspace.$log);
  if (!isReady || !isLoaded || saved) return <p class="waiting grey">Reading what this browser keeps.</p>;
  return (
    <>
      {incident && <ClosedLine incident={incident} />}
      <Lazy key={incident?.id ?? ''} load={loadBoard} props={{ ...paths, roomPath, incident }} />
    </>
  );
}

const loadBoard = async () => (await import('./ContactBoard.tsx')).ContactBoard;
