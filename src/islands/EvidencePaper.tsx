// The parts of a custody form that are on paper only.

import { evidenceName } from '../core/evidence.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { EvidencePieceProps } from './EvidencePiece.tsx';

const LINES_BY_HAND = 4;
const EMPTY = '\u00a0';

/** What tells one sheet from another: the incident, the piece, the state of the log. */
export function CustodyHead({ incident, fingerprint, printedAt, evidence }: EvidencePieceProps) {
  return (
    <div class="paper custody-head">
      <p>
        <strong>Custody form {evidenceName(evidence)}</strong>
      </p>
      <p>Incident: {incident}</p>
      <p>
        Fingerprint of the log: <span class="mono">{fingerprint}</span>
      </p>
      {printedAt && <p>Printed {instantToWords(printedAt, workspace.zone)}</p>}
    </div>
  );
}

/** A line for each signature of what is recorded. */
export function Signatures({ of }: { readonly of: readonly string[] }) {
  return (
    <p class="paper signatures">
      {of.map((role) => (
        <span key={role}>Signature, {role}</span>
      ))}
    </p>
  );
}

/** Empty lines, so that the chain goes on by pen. */
export function CustodyLines() {
  return (
    <table class="paper by-hand">
      <caption>Further hand-overs, by pen. Enter them in the register afterwards.</caption>
      <thead>
        <tr>
          <th scope="col">From: name, date, signature</th>
          <th scope="col">To: name, date, signature</th>
          <th scope="col">Why</th>
          <th scope="col">Sealed</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: LINES_BY_HAND }, (_, line) => (
          <tr key={line}>
            <td>{EMPTY}</td>
            <td>{EMPTY}</td>
            <td>{EMPTY}</td>
            <td>yes / no</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
