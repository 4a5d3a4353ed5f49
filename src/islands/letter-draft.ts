import { useEffect, useState } from 'preact/hooks';
import { useUnsentText } from './unsent-text.ts';

// In memory only: going to another letter and back loses nothing, and nothing unsent is ever stored.
const drafts = new Map<string, string>();

/** A text that is being written in place of one that is kept; clearing goes back to what is kept. */
export function useDraft(key: string, kept: string): readonly [string, (text: string) => void, () => void] {
  const [draft, setDraft] = useState(drafts.get(key));
  useEffect(() => {
    if (draft === undefined) drafts.delete(key);
    else drafts.set(key, draft);
  }, [key, draft]);
  useUnsentText(draft !== undefined && draft.trim() !== kept);
  return [draft ?? kept, setDraft, () => setDraft(undefined)];
}
