import { syllable } from 'syllable';

/** The highest grade at which words for a bad day may read. */
export const HIGHEST_GRADE = 8;

/** Flesch–Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. */
export function gradeOf(prose: string): number {
  const sentences = prose.split(/[.!?](?:\s|$)|\n{2,}/).filter((sentence) => /[a-z]/i.test(sentence));
  const words = prose.match(/[a-z’'-]+/gi) ?? [];
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllable(prose) / words.length) - 15.59;
}
