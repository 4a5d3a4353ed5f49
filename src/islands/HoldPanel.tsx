import { useStore } from './store.ts';
import { useState } from 'preact/hooks';
import { endSentence } from '../core/full-stop.ts';
import { type Hold, holdEffects, holdName, isHolding } from '../core/hold.ts';
import type { Incident } from '../core/incident.ts';
import { nameToWords } from '../core/name.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { Disclosure } from './Disclosure.tsx';
import { Lazy } from './Lazy.tsx';

/** What must not go out yet, and why: holds of counsel, law enforcement and Amazon. */
export function HoldPanel({ incident }: { readonly incident: Incident }) {
  const { holds } = useStore(room.$room);
  const [asked, setAsked] = useState<{ readonly release?: Hold }>();
  const now = workspace.now();
  const holding = holds.filter((hold) => isHolding(hold, now));
  const ended = holds.filter((hold) => !isHolding(hold, now));
  const form = (release?: Hold) => (
    <Lazy
      load={() => import('./HoldForm.tsx').then(({ HoldForm }) => HoldForm)}
      props={{ release, onDone: () => setAsked(undefined) }}
    />
  );
  return (
    <section class="rule holds" id="holds">
      <h2>Holds</h2>
      {holding.length === 0 && (
        <p>Nothing is held. {!incident.closed && 'Notices still wait for counsel’s approval of their text.'}</p>
      )}
      <ul class="hold-list">
        {holding.map((hold) => (
          <li key={hold.id}>
            <p>
              <strong class="held">HELD</strong> <strong>{holdName(hold)}</strong>
            </p>
            <p>
              {endSentence(hold.reason)} {holdEffects[hold.kind]}
            </p>
            <p class="small grey">
              Since {instantToWords(hold.placedAt, workspace.zone)}, recorded by {nameToWords(hold.placedBy)}.{' '}
              {hold.until ? `Until ${instantToWords(hold.until, workspace.zone)}.` : 'Until it is released.'}
              {hold.reference && ` Reference: ${hold.reference}.`}
            </p>
            {asked?.release?.id === hold.id
              ? form(hold)
              : !incident.closed && (
                  <p class="actions">
                    <button
                      type="button"
                      aria-label={`Release: ${holdName(hold)}`}
                      onClick={() => setAsked({ release: hold })}
                    >
                      Release
                    </button>
                  </p>
                )}
          </li>
        ))}
      </ul>
      {asked && !asked.release && form()}
      {!asked && !incident.closed && (
        <p class="actions">
          <button type="button" onClick={() => setAsked({})}>
            Place a hold
          </button>
        </p>
      )}
      {ended.length > 0 && (
        <Disclosure
          summary={`${ended.length} ended`}
          load={() => import('./EndedHolds.tsx').then(({ EndedHolds }) => EndedHolds)}
          props={{ ended, now }}
        />
      )}
    </section>
  );
}
