/** What is checked and typed at a pause that is not confirmed yet. It lives as long as the page. */
export interface PauseDraft {
  /** The keys of the lines that were answered. */
  readonly checked: readonly string[];
  /** Undefined while nobody has typed there. */
  readonly reader?: string;
  readonly confirmer?: string;
}

export const emptyDraft: PauseDraft = { checked: [] };
