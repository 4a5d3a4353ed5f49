import type { Incident } from '../core/incident.ts';

/** Names a closed incident at the top of its pages, on screen and on paper: the bar is there for open ones only. */
export function ClosedLine({ incident }: { readonly incident: Incident }) {
  if (!incident.closed) return null;
  const isExercise = incident.kind === 'exercise';
  return (
    <p class={isExercise ? 'closed-line closed-exercise' : 'closed-line'}>
      {isExercise && (
        <>
          <strong class="kind">EXERCISE</strong>{' '}
        </>
      )}
      <strong>{incident.title || 'Without a title'}</strong> <span>Closed.</span>
    </p>
  );
}
