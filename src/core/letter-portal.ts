// A notice for the fields of a form on a website: each paragraph is a label and what goes into its field.

import { type Document, textToPlain } from './document.ts';

export interface PortalGroup {
  readonly heading: string;
  readonly fields: readonly PortalField[];
}

export interface PortalField {
  /** Empty where the words were changed so that none stands before a colon. */
  readonly label: string;
  readonly value: string;
}

/** The fields of a notice for a portal, under their headings. */
export function documentToPortal({ blocks }: Pick<Document, 'blocks'>): readonly PortalGroup[] {
  const groups: { readonly heading: string; readonly fields: PortalField[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      if (block.level === 2) groups.push({ heading: block.text, fields: [] });
      continue;
    }
    if (groups.length === 0) groups.push({ heading: '', fields: [] });
    const texts =
      block.type === 'paragraph'
        ? [block.text]
        : block.type === 'list'
          ? block.items
          : block.rows.flatMap((row) => row);
    groups.at(-1)?.fields.push(...texts.map((text) => toField(textToPlain(text))));
  }
  return groups.filter(({ fields }) => fields.length > 0);
}

/** What a field holds when it is copied: while something stops the notice, the field says so too. */
export function portalFieldToText({ value }: PortalField, stamps: readonly string[]): string {
  return stamps.length > 0 ? `[${stamps.join(' ')}] ${value}` : value;
}

function toField(text: string): PortalField {
  const [, label, value] = /^([^:\n]{1,80}):\s+(.+)$/s.exec(text) ?? [];
  return label !== undefined && value !== undefined ? { label, value } : { label: '', value: text };
}
