import type { LetterTemplate, LetterTo } from './letter-words.ts';
import { isUnset } from './organisation.ts';

/** Where the emails of a letter go, as the organisation's file has it. */
export interface LetterMailbox {
  readonly address: string;
  /** The day on which somebody compared it with its source, `2026-11-21`; null where the file does not say. */
  readonly checkedOn: string | null;
}

const PATHS: Partial<Readonly<Record<LetterTo, { readonly address: string; readonly checkedOn?: string }>>> = {
  amazon: { address: 'amazon.noticeAddress', checkedOn: 'amazon.checkedOn' },
  counsel: { address: 'counsel.email' },
};

/** Null where the file has no address for those to whom the letter goes, or nobody has set it. */
export function letterMailbox(
  { to }: Pick<LetterTemplate, 'to'>,
  company: Readonly<Record<string, string>>,
): LetterMailbox | null {
  const paths = PATHS[to];
  const address = paths && company[paths.address];
  if (!address || isUnset(address)) return null;
  return { address, checkedOn: (paths.checkedOn && company[paths.checkedOn]) || null };
}
