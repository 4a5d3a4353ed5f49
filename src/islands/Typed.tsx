import { toPrintableText } from '../core/printable.ts';

/** What a person typed, within our words: it turns the direction of nothing around it. */
export function Typed({ text }: { readonly text: string }) {
  return <bdi>{toPrintableText(text)}</bdi>;
}
