import { isItemFactId } from '../core/fact.ts';
import type { PlaybookItem } from '../core/playbook.ts';

export interface ChecklistContent {
  readonly section: string;
  readonly title: string;
  readonly items: readonly PlaybookItem[];
}

/** A checklist from the markup that the build made of it: what was drawn with these props gives these props again. */
export function readChecklist(place: ParentNode & { readonly dataset: DOMStringMap }): ChecklistContent {
  return {
    section: place.dataset.checklist ?? '',
    title: textOf(place, 'h3') ?? '',
    items: [...place.querySelectorAll<HTMLElement>('.item')].map(readItem),
  };
}

function readItem(line: HTMLElement): PlaybookItem {
  const { item = '', asks, fact } = line.dataset;
  return {
    id: item,
    code: textOf(line, '.code') ?? '',
    action: line.querySelector('.action')?.lastChild?.textContent ?? '',
    why: textOf(line, '.reason'),
    must: line.classList.contains('must'),
    dependsOn: isItemFactId(fact) ? fact : undefined,
    asks,
  };
}

function textOf(parent: ParentNode, selector: string): string | undefined {
  return parent.querySelector(selector)?.textContent ?? undefined;
}
