import { useState } from 'preact/hooks';

/** What was copied last, on this page. */
export interface Copying {
  /** The id of the element whose text was copied or selected; empty while none was. */
  readonly last: string;
  /** The text that it showed then. */
  readonly text: string;
  readonly isSelected: boolean;
  /** What is said to those who listen. */
  readonly said: string;
  /** Copies a text; without leave of the browser it selects the element that shows it. */
  readonly copy: (id: string, name: string, text: string) => Promise<void>;
}

export function useCopying(): Copying {
  const [state, setState] = useState({ last: '', text: '', isSelected: false, said: '' });
  return {
    ...state,
    copy: async (id, name, text) => {
      try {
        await navigator.clipboard.writeText(text);
        setState({ last: id, text, isSelected: false, said: `Copied: ${name}.` });
      } catch {
        const isSelected = selectText(id);
        const said = isSelected
          ? 'This browser did not allow copying. The text is selected: copy it with the keyboard.'
          : 'This browser did not allow copying. Save it as text.';
        setState({ last: id, text, isSelected: true, said });
      }
    },
  };
}

/** A button that copies what an element shows. */
export function CopyButton({
  copying,
  id,
  name,
  text,
}: {
  readonly copying: Copying;
  readonly id: string;
  readonly name: string;
  readonly text: string;
}) {
  const isLast = copying.last === id && copying.text === text;
  const words = isLast ? (copying.isSelected ? 'Selected: copy with the keyboard' : 'Copied') : 'Copy';
  return (
    <button type="button" aria-label={`${words}: ${name}`} onClick={() => void copying.copy(id, name, text)}>
      {words}
    </button>
  );
}

function selectText(id: string): boolean {
  const element = document.getElementById(id);
  const selection = getSelection();
  if (!element || !selection) return false;
  selection.selectAllChildren(element);
  return true;
}
