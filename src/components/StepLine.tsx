import type { Progress } from '../core/playbook.ts';

export interface StepLineProps {
  /** In the order in which they are worked. */
  readonly stations: readonly (Progress & { readonly step: number; readonly short: string; readonly href: string })[];
}

/** The seven steps as stations of a line: how far each of them is. */
export function StepLine({ stations }: StepLineProps) {
  return (
    <ol class="step-line">
      {stations.map(({ step, short, href, finished, total }) => (
        <li key={step} class={finished === 0 ? 'begins' : finished === total ? 'is-complete' : 'is-under-way'}>
          <progress aria-hidden="true" max={total || 1} value={finished} />
          <a href={href}>
            <span class="station" aria-hidden="true">
              {step}
            </span>
            <span class="unseen">Step {step}: </span>
            {short}
          </a>
          <span class="count">
            {finished} of {total}
          </span>
        </li>
      ))}
    </ol>
  );
}
