import { useEffect, useState } from 'preact/hooks';
import { DocumentView } from '../components/DocumentView.tsx';
import type { Block, Document } from '../core/document.ts';

export interface ReportPartSheetProps {
  readonly document: Document;
  /** Draws all of it at once and opens the browser's dialogue. */
  readonly isPrinting: boolean;
  readonly onPrinted: () => void;
}

const ROWS_IN_A_STEP = 80;

/** The report as it will be on paper. A long one is drawn in steps, so that the page stays alive. */
export function ReportPartSheet({ document, isPrinting, onPrinted }: ReportPartSheetProps) {
  const { blocks } = document;
  const [drawn, setDrawn] = useState(() => stepFrom(blocks, 0));
  const shown = isPrinting ? blocks.length : drawn;
  useEffect(() => {
    if (drawn >= blocks.length) return undefined;
    const frame = requestAnimationFrame(() => setDrawn(stepFrom(blocks, drawn)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, blocks]);
  useEffect(() => {
    if (!isPrinting) return;
    print();
    onPrinted();
  }, [isPrinting]);
  return (
    <div class="report-sheet" aria-busy={shown < blocks.length}>
      <DocumentView document={{ ...document, blocks: blocks.slice(0, shown) }} isFooted />
      {shown < blocks.length && <p class="small grey off-paper">The rest is being drawn.</p>}
    </div>
  );
}

/** As many more blocks as have so many rows together. */
function stepFrom(blocks: readonly Block[], from: number): number {
  let rows = 0;
  let to = from;
  while (to < blocks.length && rows < ROWS_IN_A_STEP) {
    rows += rowsOf(blocks[to]);
    to += 1;
  }
  return to;
}

function rowsOf(block: Block | undefined): number {
  if (block?.type === 'table') return block.rows.length;
  return block?.type === 'list' ? block.items.length : 1;
}
