import { IN_BROWSER, isUnset } from '../core/organisation.ts';
import { privateFieldName } from '../core/private-field.ts';
import { workspace } from '../workspace/this-browser.ts';

/** A number of the company's file: where it stands there, and what stands there. */
export interface CompanyNumber {
  readonly path: string;
  readonly value: string;
}

export interface PeopleNumberProps {
  readonly number: CompanyNumber;
  readonly numbersPath: string;
}

/** A telephone number, to be called by a click. One that is not published comes from this browser and goes nowhere. */
export function PeopleNumber({ number, numbersPath }: PeopleNumberProps) {
  const isPrivate = number.value === IN_BROWSER;
  const published = isUnset(number.value) ? '' : number.value;
  const words = isPrivate ? workspace.setting(privateFieldName(number.path)) : published;
  if (!words)
    return (
      <>
        {isPrivate ? <a href={numbersPath}>Fill in the number</a> : <span class="grey">Not set yet</span>}
        <span class="write-in" aria-hidden="true" />
      </>
    );
  const dialled = /\+?\d[\d\s().-]*/.exec(words)?.[0].replace(/[^\d+]/g, '');
  return dialled ? (
    <a class="mono" href={`tel:${dialled}`}>
      {words}
    </a>
  ) : (
    <>{words}</>
  );
}
