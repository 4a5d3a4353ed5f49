import type { ComponentChildren } from 'preact';
import type { LetterTemplate } from '../core/letter-words.ts';
import { LetterBlocks } from './LetterBlocks.tsx';
import type { Letter, LetterWork } from './letter-book.ts';
import { LetterFields } from './LetterFields.tsx';
import type { OwnLetterOf } from './own-letter-file.ts';

export interface LetterOwnFileProps {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: Letter;
  readonly drawn: OwnLetterOf;
  readonly roomPath: string;
  /** The ways out. */
  readonly children: ComponentChildren;
}

/** A file that was taken: its fields, what stands in its way, and what only a reader can tell of it. */
export function LetterOwnFile({ work, template, letter, drawn, roomPath, children }: LetterOwnFileProps) {
  const { own, fields, blocks, toCheck, fingerprint, stamps } = drawn;
  const isWritable = !work.incident.closed;
  // Those of our own words can be written at the side of the page already.
  const more = fields.map(({ name }) => name).filter((name) => !letter.fields.includes(name));
  return (
    <>
      <p>
        <strong class="own-name">{own.name}</strong>
        {stamps.length > 0 ? `. Every page says: ${stamps.join(' ')}` : '. Nothing stands in its way.'}
      </p>
      {children}
      {own.externalTargets.length > 0 && (
        <div class="problem">
          <p>Word fetches this from elsewhere when the letter is opened, and so tells that it was opened:</p>
          <ul class="small">
            {own.externalTargets.map((target) => (
              <li key={target} class="mono own-name">
                {target}
              </li>
            ))}
          </ul>
        </div>
      )}
      {blocks.length > 0 && <h4>Before this file may go</h4>}
      <LetterBlocks
        blocks={blocks}
        letter={template}
        agreed={work.letters.agreements.filter(
          (each) => each.letter === template.id && each.fingerprint === fingerprint,
        )}
        fingerprint={fingerprint}
        fingerprintOf="Fingerprint of this file and of what stands in it:"
        roomPath={roomPath}
        isWritable={isWritable}
      />
      <LetterFields work={work} fields={more} isWritable={isWritable} />
      {fields.length > 0 ? (
        <table class="own-fields">
          <caption>Its fields, and what stands in them now</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">What stands there</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, label, value, isMissing }) => (
              <tr key={name}>
                <th scope="row">
                  {label} <small class="mono own-name">{name}</small>
                </th>
                <td class={isMissing ? 'held own-name' : 'own-name'}>{value ?? 'As the list of recipients has it.'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>The file has no fields: everybody gets the same words.</p>
      )}
      {toCheck.length > 0 && (
        <details class="elements">
          <summary>For counsel to check: no program can tell whether the file says it</summary>
          <ul>
            {toCheck.map(({ rule, kind, words }) => (
              <li key={`${rule.rule} ${kind} ${words}`}>
                {rule.name} {kind === 'forbids' ? 'forbids' : 'asks for'}: {words}.{' '}
                <small class="grey">{rule.citation}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
