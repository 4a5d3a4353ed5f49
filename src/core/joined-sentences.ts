import { endSentence } from './full-stop.ts';

/** Sentences one behind the other. Empty ones drop out; the last one keeps its end as it is. */
export function joinSentences(...sentences: readonly (string | false | undefined)[]): string {
  const told = sentences.flatMap((each) => each || []);
  return told.map((each, place) => (place === told.length - 1 ? each : endSentence(each))).join(' ');
}
