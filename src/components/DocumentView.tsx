import type { ComponentChildren } from 'preact';
import type { Block, Document, Run, Text } from '../core/document.ts';

export interface DocumentViewProps {
  readonly document: Document;
  /** What stands beside a block on the screen only, by its place. */
  readonly beside?: (index: number) => ComponentChildren;
  /** Whether the footer shows, on paper on every page. */
  readonly isFooted?: boolean;
}

/** A document as it will be on paper. */
export function DocumentView({ document, beside, isFooted = false }: DocumentViewProps) {
  return (
    <article class={`sheet is-${document.paper}`} lang={document.language} aria-label={document.title}>
      <Stamps stamps={document.stamps} />
      <div class="sheet-body">
        {document.blocks.map((block, index) => (
          <div class="sheet-block" key={index}>
            <BlockView block={block} />
            {beside?.(index)}
          </div>
        ))}
      </div>
      {isFooted && <p class="sheet-foot">{document.footer}</p>}
    </article>
  );
}

/** What says that a document is a draft, on each page that it takes on paper. */
export function Stamps({ stamps }: Pick<Document, 'stamps'>) {
  if (stamps.length === 0) return null;
  return (
    <div class="stamps">
      {stamps.map((stamp) => (
        <p class="stamp" key={stamp}>
          {stamp}
        </p>
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'heading':
      return block.level === 1 ? <h3 class="sheet-title">{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
      return (
        <p class={block.role && `is-${block.role}`}>
          <Runs text={block.text} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Runs text={item} />
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <table>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th scope="col" key={cell}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <td key={place} data-head={block.head[place]}>
                    <Runs text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Runs({ text }: { readonly text: Text }) {
  return <>{text.map(drawRun)}</>;
}

function drawRun(run: Run, index: number): ComponentChildren {
  if (typeof run === 'string') return run;
  switch (run.type) {
    case 'field':
      return (
        <span class="merge-field" key={index}>
          {FIELD_WORDS[run.field]}
        </span>
      );
    case 'strong':
      return <strong key={index}>{run.text}</strong>;
    case 'link':
      return (
        <a key={index} href={run.href}>
          {run.text}
        </a>
      );
    case 'break':
      return <br key={index} />;
  }
}

const FIELD_WORDS = {
  name: 'Name of the recipient',
  address: 'Address of the recipient',
  reference: 'Reference',
  identityTheftCode: 'Code for the free service',
};
