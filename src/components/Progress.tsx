import type { ComponentChildren } from 'preact';
import { timeLeftToWords } from '../core/file-size.ts';

export interface ProgressProps {
  /** What is done, to those who do not see it. */
  readonly label: string;
  readonly heading: ComponentChildren;
  readonly done: number;
  readonly all: number;
  /** Milliseconds since it began. */
  readonly elapsed: number;
  /** How far it is, in words. */
  readonly words: string;
  readonly hint: string;
  /** The button that stops it. */
  readonly children: ComponentChildren;
}

/** Work that takes long: how far it is, how long it takes yet, and a way to stop it. */
export function Progress({ label, heading, done, all, elapsed, words, hint, children }: ProgressProps) {
  return (
    <div class="progress">
      <p class="progress-name">{heading}</p>
      <progress value={done} max={all || 1} aria-label={label} />
      <p class="small mono">
        {words}
        {done > 0 && ` · ${timeLeftToWords(done, all, elapsed)}`}
      </p>
      <p class="small grey">{hint}</p>
      {children}
    </div>
  );
}
