// Text from people stands inside sentences of ours. Some end theirs with a full stop and some do not.

const ENDED = /[.!?…][”’"')\]]*$/;

/** A text with a full stop at its end, where it has no end of its own. */
export function endSentence(text: string): string {
  const trimmed = text.trim();
  return ENDED.test(trimmed) || !trimmed ? trimmed : `${trimmed}.`;
}
