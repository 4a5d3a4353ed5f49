import { useState } from 'preact/hooks';
import { createVerisRecord, verisToJson } from '../core/veris.ts';
import { Problem } from '../components/LineForm.tsx';
import { incidentFileName } from './incident-file-name.ts';
import type { ReportPartProps } from './report-work.ts';
import { savedToWords } from './saved-words.ts';
import { shareFile } from './share-file.ts';

/** The optional VERIS record, with what a person allows to stand in it. */
export function ReportVeris({ work }: ReportPartProps) {
  const { incident, room, company } = work;
  const [hasVictim, setHasVictim] = useState(false);
  const [hasTitle, setHasTitle] = useState(false);
  const [hasDiscovery, setHasDiscovery] = useState(false);
  const name = company.name && !company.name.startsWith('UNSET: ') ? company.name : '';
  const discovery = room.details.discovery?.value.trim() ?? '';
  const text = verisToJson(
    createVerisRecord(incident, room, { hasTitle, hasDiscovery, ...(hasVictim && name ? { victim: name } : {}) }),
  );
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');

  async function save(): Promise<void> {
    const file = { content: text, type: 'application/json' };
    const fileName = `${incidentFileName(incident.kind, 'veris')}.json`;
    const refused = await shareFile(file, fileName, 'VERIS record');
    setProblem(refused?.words);
    setSaid(refused ? '' : savedToWords(fileName));
  }

  return (
    <section class="veris-part" aria-labelledby="veris-title">
      <h2 id="veris-title">
        {incident.kind === 'exercise' && 'EXERCISE: '}
        VERIS record
      </h2>
      <p>
        VERIS is a common vocabulary for incidents. An insurer, a sector’s sharing group or a researcher may ask for
        such a record; nobody has to have one. It is made from the facts. What they do not say stays Unknown: fill it in
        by hand where you know more.
      </p>
      {incident.kind === 'exercise' && (
        <p>VERIS has no word for an exercise. The record says False positive, so that nobody counts it.</p>
      )}
      <fieldset class="calendar-choice off-paper">
        <legend>What may stand in it</legend>
        <Allow label={`The title: ${incident.title}`} isOn={hasTitle} onChange={setHasTitle} />
        {name && <Allow label={`The company’s name: ${name}`} isOn={hasVictim} onChange={setHasVictim} />}
        {discovery && <Allow label={`How it was found: ${discovery}`} isOn={hasDiscovery} onChange={setHasDiscovery} />}
        <p class="small">Read them first: they must name nobody who should not be named.</p>
      </fieldset>
      <p class="actions">
        <button class="main" type="button" onClick={() => void save()}>
          Save the record
        </button>
      </p>
      <p role="status" class="small off-paper">
        {said}
      </p>
      {problem && <Problem words={problem} />}
      <pre class="veris-text">{text}</pre>
      <p class="small">
        Version 1.4.1. The terms and the names of the fields are those of{' '}
        <a href="https://verisframework.org">The VERIS Framework</a> by Verizon, licensed under{' '}
        <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>.
      </p>
    </section>
  );
}

interface AllowProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Allow({ label, isOn, onChange }: AllowProps) {
  return (
    <label class="calendar-line">
      <input type="checkbox" checked={isOn} onChange={() => onChange(!isOn)} />
      <span>{label}</span>
    </label>
  );
}
