export interface ChoicesProps {
  readonly legend: string;
  readonly name: string;
  /** Value and words of each. */
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: string;
  readonly onChoose?: (value: string) => void;
}

/** A question with a few answers, one of which holds. */
export function Choices({ legend, name, options, chosen, onChoose }: ChoicesProps) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            {...(onChoose
              ? { checked: value === chosen, onChange: () => onChoose(value) }
              : { defaultChecked: value === chosen })}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
