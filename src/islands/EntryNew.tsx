import type { LinkedItem } from '../components/LogLine.tsx';
import { emptyDraft, NOTE } from '../core/entry-draft.ts';
import { findWrittenKind } from '../core/entry-kind.ts';
import type { Problem } from '../core/problem.ts';
import { room } from '../workspace/this-room.ts';
import { EntryForm, type WrittenEntry } from './EntryForm.tsx';

export interface EntryNewProps {
  readonly findItem: (item: string) => LinkedItem | undefined;
}

/** The form that adds to the log. */
export function EntryNew({ findItem }: EntryNewProps) {
  return (
    <EntryForm
      id="note"
      initial={emptyDraft}
      momentLabel="When, if not now"
      submit="Add to the log"
      hintFor={(kind) => {
        const carriedOut = findItem(findWrittenKind(kind)?.item ?? '');
        return (
          carriedOut && (
            <>
              It goes with item <a href={carriedOut.href}>{carriedOut.code}</a>.
            </>
          )
        );
      }}
      onSubmit={add}
    />
  );
}

function add({ kind, fields, happenedAt }: WrittenEntry): Promise<Problem | undefined> {
  if (kind === NOTE) return room.run({ type: 'add-note', text: fields.text ?? '', happenedAt });
  return room.run({ type: 'write-entry', kind, fields, happenedAt, item: findWrittenKind(kind)?.item });
}
