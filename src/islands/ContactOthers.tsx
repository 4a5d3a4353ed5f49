import type { ContactPartProps } from './contact-work.ts';
import { ContactCalls } from './ContactCalls.tsx';
import { Typed } from './Typed.tsx';

/** Contacts of this incident whose line is not on the sheet any more, because other states are chosen now. */
export function ContactOthers({ work }: ContactPartProps) {
  const onSheet = new Set(work.sheet.groups.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const others = work.made.filter(({ contact }) => !onSheet.has(contact));
  const ids = [...new Set(others.map(({ contact }) => contact))];
  if (ids.length === 0) return null;
  return (
    <section class="rule contact-group" aria-labelledby="g-recorded">
      <h2 id="g-recorded">Recorded, and not on this sheet now</h2>
      <ul class="contact-lines">
        {ids.map((id) => {
          const calls = others.filter(({ contact }) => contact === id);
          const name = calls.at(-1)?.words ?? '';
          return (
            <li class="contact" key={id}>
              <div class="contact-head">
                <span class="code" />
                <h3>
                  <Typed text={name} />
                </h3>
              </div>
              <ContactCalls work={work} calls={calls} name={name} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
