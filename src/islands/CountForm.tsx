import { useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { countToWords, parseCount } from '../core/count.ts';
import { otherPlaces, type Place, places, statesAndTerritories } from '../core/place.ts';
import { ownValue } from '../core/recorded.ts';
import type { Count, Room } from '../core/room.ts';
import { createRoomProblem } from '../core/room-problem.ts';
import { room } from '../workspace/this-room.ts';
import { FactForm, type FieldProblem, Meanwhile, readField, readGrounds } from './FactForm.tsx';

export interface CountFormProps {
  readonly counts: Room['counts'];
  /** The place that is counted already; undefined where one is to be chosen. */
  readonly initialPlace?: string | undefined;
  readonly onClose: () => void;
}

/** How many people of one place are affected: a figure, an estimate, or some. */
export function CountForm({ counts, initialPlace, onClose }: CountFormProps) {
  const initial = initialPlace === undefined ? undefined : ownValue(counts, initialPlace);
  const [place, setPlace] = useState(initialPlace ?? '');
  const [sureness, setSureness] = useState(initial ? surenessOf(initial.value) : 'figure');
  const known = ownValue(counts, place);
  const name = places.find(({ id }) => id === place)?.name ?? known?.value.words ?? place;

  async function record(form: HTMLFormElement): Promise<FieldProblem | undefined> {
    if (!place) return { field: 'place', problem: createRoomProblem('place-missing') };
    const count = sureness === 'some' ? null : parseCount(readField(form, 'count'));
    if (count === undefined) return { field: 'count', problem: createRoomProblem('count-not-a-number') };
    const value = { words: name, count, isEstimate: sureness === 'estimate' };
    const problem = await room.run({ type: 'record-count', place, ...value, ...readGrounds(form) });
    return problem && { field: count === null ? 'sureness' : 'count', problem };
  }

  return (
    <FactForm
      label={initialPlace ? `People of ${name}` : 'People of a place'}
      submit="Record"
      onSubmit={record}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          {initialPlace === undefined && (
            <label class="field">
              <span>State or country</span>
              <select name="place" value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
                <option value="">Choose</option>
                <optgroup label="United States">{statesAndTerritories.map(placeToOption)}</optgroup>
                <optgroup label="Other countries">{otherPlaces.map(placeToOption)}</optgroup>
              </select>
            </label>
          )}
          {problemOf('place')}
          {initialPlace === undefined && known && (
            <p class="small">
              Counted already: {valueToWords(known.value)}. What you record takes its place; the log keeps both.
            </p>
          )}
          {initialPlace !== undefined && <Meanwhile recorded={known} toWords={valueToWords} />}
          <label class="field">
            <span>Number of people{initialPlace && `: ${name}`}</span>
            <input
              name="count"
              type="text"
              inputMode="numeric"
              autocomplete="off"
              disabled={sureness === 'some'}
              defaultValue={initial?.value.count?.toLocaleString('en-US') ?? ''}
            />
          </label>
          {problemOf('count')}
          <Choices
            legend="How sure is it?"
            name="sureness"
            options={[
              ['figure', 'A figure'],
              ['estimate', 'An estimate'],
              ['some', 'Some; number not yet known'],
            ]}
            chosen={sureness}
            onChoose={setSureness}
          />
          {problemOf('sureness')}
        </>
      )}
    </FactForm>
  );
}

function placeToOption({ id, name, code }: Place) {
  return (
    <option key={id} value={id}>
      {name}
      {code && ` (${code})`}
    </option>
  );
}

function surenessOf({ count, isEstimate }: Count): string {
  if (count === null) return 'some';
  return isEstimate ? 'estimate' : 'figure';
}

function valueToWords({ count, isEstimate }: Count): string {
  return countToWords(count, isEstimate);
}
