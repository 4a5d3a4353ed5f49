import { useRef, useState } from 'preact/hooks';
import { places as allPlaces, statesAndTerritories } from '../core/place.ts';

export interface ContactPlacesProps {
  /** The chosen places, by id. */
  readonly places: readonly string[];
  readonly counties: Readonly<Record<string, string>>;
  /** Those of which nothing says yet which of several offices has them. */
  readonly undecided: readonly string[];
  /** The company's home state, where its file says it. */
  readonly home: string | undefined;
  readonly onPlaces: (places: readonly string[]) => void;
  readonly onCounties: (counties: Readonly<Record<string, string>>) => void;
}

/** For which states the sheet is made; kept for the company in this browser. */
export function ContactPlaces(props: ContactPlacesProps) {
  const { places, counties, undecided, home, onPlaces, onCounties } = props;
  const select = useRef<HTMLSelectElement>(null);
  // Once the states are chosen the numbers come first. It stays as somebody opened it.
  const [startsOpen] = useState(places.length === 0 || undecided.some((place) => !counties[place]));
  const asked = places.filter((place) => undecided.includes(place) || counties[place]);
  return (
    <section class="rule contact-places off-paper" aria-labelledby="contact-places">
      <details open={startsOpen}>
        <summary>
          <h2 id="contact-places">{places.length === 0 ? 'States' : `States: ${places.map(nameOf).join(', ')}`}</h2>
        </summary>
        {places.length === 0 && (
          <p>
            {home ? 'No state is chosen.' : 'The company’s file does not name a home state.'} Choose the state in which
            you work: its offices then stand on the sheet.
          </p>
        )}
        <ul class="chosen-places">
          {places.map((place) => (
            <li key={place}>
              {nameOf(place)}
              {place === home && <span class="grey small"> home state</span>}
              <button
                type="button"
                class="plain"
                aria-label={`Remove ${nameOf(place)}`}
                onClick={() => {
                  onPlaces(places.filter((each) => each !== place));
                  select.current?.focus();
                }}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
        <form
          class="place-add"
          onSubmit={(event) => {
            event.preventDefault();
            const place = select.current?.value;
            if (place) onPlaces([...places, place]);
            if (select.current) select.current.value = '';
            select.current?.focus();
          }}
        >
          <label class="field place-field">
            <span>Add a state or territory</span>
            <select ref={select}>
              <option value="">Choose</option>
              {statesAndTerritories
                .filter((place) => !places.includes(place.id))
                .map((place) => (
                  <option key={place.id} value={place.id}>
                    {place.name}
                  </option>
                ))}
            </select>
          </label>
          <button type="submit">Add</button>
        </form>
        {asked.map((place) => (
          <label class="field place-field" key={place}>
            <span>Your county in {nameOf(place)}</span>
            <input
              type="text"
              autocomplete="off"
              maxLength={100}
              defaultValue={counties[place] ?? ''}
              onChange={(event) => onCounties({ ...counties, [place]: event.currentTarget.value.trim() })}
            />
            {undecided.includes(place) && (
              <small class="grey">
                Several FBI offices share this state.{' '}
                {counties[place] ? 'No record says which one has this county: all of them stand below.' : ''}
              </small>
            )}
          </label>
        ))}
      </details>
    </section>
  );
}

function nameOf(place: string): string {
  return allPlaces.find(({ id }) => id === place)?.name ?? place;
}
