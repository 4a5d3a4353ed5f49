import { useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import type { Paper } from '../core/document.ts';

// For this visit: another letter of the page takes the same paper.
let paperOfVisit: Paper = 'letter';

/** The paper on which letters are set, and how to choose another one. */
export function usePaper(): readonly [Paper, (paper: Paper) => void] {
  const [paper, setPaper] = useState(paperOfVisit);
  return [
    paper,
    (next) => {
      paperOfVisit = next;
      setPaper(next);
    },
  ];
}

/** US Letter or A4. */
export function LetterPaper({ paper, onChoose }: { readonly paper: Paper; readonly onChoose: (paper: Paper) => void }) {
  return (
    <Choices
      legend="Paper"
      name="paper"
      options={[
        ['letter', 'US Letter'],
        ['a4', 'A4'],
      ]}
      chosen={paper}
      onChoose={(next) => onChoose(next === 'a4' ? 'a4' : 'letter')}
    />
  );
}
