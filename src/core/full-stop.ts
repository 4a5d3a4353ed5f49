// Text from people stands inside sentences of ours. Some end theirs with a full stop and some do not.

const ENDED = /[.!?…][”’"')\]]*$/;

/** A text with a full stop at its end, where it has no end of its own. */
export function endSentence(text: string): string {
  const trimmed = text.trim();
  return ENDED.test(trimmed) || !trimmed ? trimmed : `${trimmed}.`;
}

/** A text without a full stop at its end, to go on behind it. */
export function openSentence(text: string): string {
  return text.trim().replace(/(?<!\.)\.$/, '');
}

/** Sentences one behind the other. Empty ones drop out; the last one keeps its end as it is. */
export function joinSentences(...sentences: readonly (string | false | undefined)[]): string {
  const told = sentences.flatMap((each) => each || []);
  return told.map((each, place) => (place === told.length - 1 ? each : endSentence(each))).join(' ');
}
