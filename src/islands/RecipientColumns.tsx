import type { JobReport } from '../documents/letters-job.ts';
import type { ColumnMapping, ColumnRole } from '../documents/recipient.ts';
import { columnRoles } from '../documents/recipient-columns.ts';
import { mapRecipients } from './recipient-list.ts';

export interface RecipientColumnsProps {
  readonly read: Extract<JobReport, { type: 'read' }>;
  readonly mapping: ColumnMapping;
  readonly problems: readonly string[];
  readonly isOff: boolean;
}

/** Which column of the list holds what: as it was recognised, and to be put right. */
export function RecipientColumns({ read, mapping, problems, isOff }: RecipientColumnsProps) {
  const used = columnRoles.filter(({ role }) => mapping[role] !== undefined);
  const unused = read.header.filter((_name, index) => !Object.values(mapping).includes(index));

  function choose(role: ColumnRole, column: string): void {
    const { [role]: _, ...others } = mapping;
    mapRecipients(column === '' ? others : { ...others, [role]: Number(column) });
  }

  return (
    <details class="elements" open={problems.length > 0}>
      <summary>
        Columns: {used.length} of {read.header.length} used
      </summary>
      {problems.map((words) => (
        <p class="problem" role="alert" key={words}>
          {words}
        </p>
      ))}
      <p class="small">The first row names the columns; it is nobody’s.</p>
      <fieldset class="column-roles" disabled={isOff}>
        <legend class="unseen">What the columns hold</legend>
        {columnRoles.map(({ role, label }) => (
          <p class="field" key={role}>
            <label for={`column-${role}`}>{label}</label>
            <select
              id={`column-${role}`}
              value={mapping[role] ?? ''}
              onChange={(event) => choose(role, event.currentTarget.value)}
            >
              <option value="">No column</option>
              {read.header.map((name, index) => (
                <option key={index} value={index}>
                  {name || `Column ${index + 1}`}
                </option>
              ))}
            </select>
          </p>
        ))}
      </fieldset>
      {unused.length > 0 && <p class="small grey">Not used: {unused.map((name) => name || 'no name').join(', ')}.</p>}
    </details>
  );
}
