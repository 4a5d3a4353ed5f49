import type { ContactLine } from '../core/contact-line.ts';
import { toPrintableLine } from '../core/printable.ts';
import { phoneToCall, type Reach, type ReachPage, type ReachPoint } from '../core/contact-reach.ts';

import { Typed } from './Typed.tsx';

export interface ContactReachProps {
  readonly reach: Reach;
  readonly line: ContactLine;
  /** In an exercise nothing dials. */
  readonly isExercise: boolean;
  /** Confirmed more than six months ago. */
  readonly isOld: boolean;
}

/** How a line is reached, and when that was checked. What may not be printed says why. */
export function ContactReach({ reach, line, isExercise, isOld }: ContactReachProps) {
  const { phones, emails, pages, address, withheld, checked, person, note, name } = reach;
  const main = phoneToCall(reach);
  return (
    <div class="contact-reach">
      {phones.map((phone, index) => (
        <p class={phone === main ? 'contact-phone' : 'small'} key={`${index} ${phone.text}`}>
          <Point point={phone} name={name} isLink={!isExercise} />
        </p>
      ))}
      {phones.length === 0 && line.type === 'own' && <p class="contact-none">No number is filled in.</p>}
      {emails.map((email, index) => (
        <p class="small contact-run" key={`${index} ${email.text}`}>
          <Point point={email} name={name} isLink={!isExercise} />
        </p>
      ))}
      {person && (
        <p class="small contact-run">
          <span class="grey">Person:</span> <Typed text={person} />
        </p>
      )}
      {note && (
        <p class="small contact-note">
          <Typed text={note} />
        </p>
      )}
      {address && <p class="small contact-address">{address}</p>}
      {pages.map((page) => (
        <p
          // Where a number was looked up already, paper needs no place to look it up.
          class={page.role === 'locator' && phones.length > 0 ? 'small off-paper' : 'small'}
          key={`${page.role} ${page.href}`}
        >
          {pageWords[page.role]}
          <a href={page.href} rel="noreferrer">
            {page.text}
          </a>
        </p>
      ))}
      {withheld.map(({ words }) => (
        <p class="small" key={words}>
          <strong class="doubt">{words}</strong>
        </p>
      ))}
      {line.type === 'agency' && line.agency.breachNotice && (
        <p class="small breach-notice">
          <span class="grey">Notice of a breach:</span> {line.agency.breachNotice}
        </p>
      )}
      {checked && (
        <p class="small grey">
          <Typed text={checked} />
        </p>
      )}
      {isOld && (
        <p class="small">
          <strong class="doubt">Confirmed more than six months ago. Try it, then confirm it.</strong>
        </p>
      )}
    </div>
  );
}

function Point({
  point: { text, link, words },
  name,
  isLink,
}: {
  readonly point: ReachPoint;
  readonly name: string;
  readonly isLink: boolean;
}) {
  return (
    <>
      {link && isLink ? (
        <a class="mono" href={link} aria-label={toPrintableLine(`${text}, ${name}${words ? `, ${words}` : ''}`)}>
          <Typed text={text} />
        </a>
      ) : (
        <span class="mono">
          <Typed text={text} />
        </span>
      )}
      {words && <span class="small grey"> {words}</span>}
    </>
  );
}

const pageWords: Readonly<Record<ReachPage['role'], string>> = {
  site: '',
  locator: 'Look up the number: ',
  'breach-portal': 'To give notice: ',
};
