import { joinSentences } from './joined-sentences.ts';

/** One thing that an entry of a kind tells. */
export interface EntryField {
  readonly id: string;
  readonly label: string;
  /** Must not stay empty. */
  readonly must?: true;
  /** More than one line. */
  readonly long?: true;
  readonly choices?: readonly string[];
}

/** A kind of entry that people write, with the few fields that an investigator will ask for. Ids are permanent. */
export interface WrittenKind {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly EntryField[];
  /** The item of the playbook that such an entry carries out. */
  readonly item?: string;
}

export const writtenKinds: readonly WrittenKind[] = [
  {
    id: 'action',
    title: 'Action',
    fields: [
      { id: 'what', label: 'What was done', must: true, long: true },
      { id: 'where', label: 'On which system or account' },
      { id: 'result', label: 'Result' },
    ],
  },
  {
    id: 'decision',
    title: 'Decision',
    fields: [
      { id: 'decision', label: 'What was decided', must: true },
      { id: 'options', label: 'The options that there were', long: true },
      { id: 'reason', label: 'Why this one', must: true, long: true },
      { id: 'by', label: 'Who decided' },
    ],
  },
  {
    id: 'status-update',
    title: 'Status update',
    fields: [
      { id: 'status', label: 'Where we stand', must: true, long: true },
      { id: 'to', label: 'Who was told' },
    ],
  },
  {
    id: 'contact',
    title: 'Contact made',
    fields: [
      { id: 'with', label: 'With whom (person and office)', must: true },
      { id: 'way', label: 'By which way', choices: ['Telephone', 'Email', 'In person', 'Online form', 'Letter'] },
      { id: 'reference', label: 'Report or case number' },
      { id: 'said', label: 'What was said and asked', long: true },
    ],
  },
  {
    id: 'preservation-request',
    title: 'Request to preserve',
    fields: [
      { id: 'what', label: 'What has to be kept as it is', must: true, long: true },
      { id: 'by', label: 'Who asked for it' },
      { id: 'reference', label: 'Report or case number' },
      { id: 'until', label: 'Until when' },
    ],
  },
  {
    id: 'interview',
    title: 'Interview',
    item: 'record-interviews',
    fields: [
      { id: 'with', label: 'With whom', must: true },
      { id: 'side', label: 'Internal or external', must: true, choices: ['Internal', 'External'] },
      { id: 'present', label: 'Who else was there' },
      { id: 'said', label: 'What was said, in their words', must: true, long: true },
    ],
  },
  {
    id: 'affected-system',
    title: 'Affected system',
    item: 'record-affected-systems',
    fields: [
      { id: 'name', label: 'Name of the system', must: true },
      { id: 'address', label: 'Network address' },
      { id: 'place', label: 'Where it stands and who owns it' },
      { id: 'seen', label: 'What was seen', long: true },
    ],
  },
  {
    id: 'compromised-account',
    title: 'Compromised account',
    item: 'record-compromised-accounts',
    fields: [
      { id: 'account', label: 'Account', must: true },
      { id: 'reaches', label: 'What it can reach' },
      { id: 'known', label: 'How it is known' },
      { id: 'locked', label: 'Locked when and by whom' },
    ],
  },
  {
    id: 'disrupted-service',
    title: 'Disrupted service',
    item: 'record-disrupted-services',
    fields: [
      { id: 'service', label: 'Service', must: true },
      { id: 'from', label: 'Down or slow from when' },
      { id: 'until', label: 'Until when' },
      { id: 'who', label: 'Who is affected' },
    ],
  },
  {
    id: 'affected-data',
    title: 'Data or network affected',
    item: 'record-affected-data',
    fields: [
      { id: 'what', label: 'Which data, or which part of the network', must: true },
      { id: 'where', label: 'Where it is' },
      { id: 'about', label: 'About whom, and roughly how many' },
      { id: 'happened', label: 'Read, copied, changed or lost' },
    ],
  },
  {
    id: 'damage',
    title: 'Damage',
    item: 'record-damage',
    fields: [
      { id: 'system', label: 'To which system', must: true },
      { id: 'amount', label: 'Amount', must: true },
      { id: 'type', label: 'Type of damage', must: true },
    ],
  },
  {
    id: 'log-collected',
    title: 'Log collected',
    item: 'collect-logs',
    fields: [
      {
        id: 'source',
        label: 'Of which kind',
        must: true,
        choices: ['Server', 'Database server', 'Workstation', 'Other'],
      },
      { id: 'machine', label: 'Of which machine', must: true },
      { id: 'period', label: 'From when until when' },
      { id: 'kept', label: 'Where the copy is kept, and by whom' },
    ],
  },
  {
    id: 'mistake',
    title: 'Mistake',
    item: 'document-mistakes',
    fields: [
      { id: 'what', label: 'What went wrong', must: true, long: true },
      { id: 'avoided', label: 'How it could have been avoided', long: true },
    ],
  },
  {
    id: 'lesson',
    title: 'Lesson',
    item: 'update-training',
    fields: [
      { id: 'lesson', label: 'What we learned', must: true, long: true },
      { id: 'owner', label: 'Who takes it up' },
      { id: 'by', label: 'By when' },
    ],
  },
];

export function findWrittenKind(id: string): WrittenKind | undefined {
  return writtenKinds.find((kind) => kind.id === id);
}

/** What an entry of a kind says, as text: the first field alone, the others with their labels. */
export function writtenToWords(kindId: string, fields: Readonly<Record<string, string>>): string {
  const kind = findWrittenKind(kindId);
  // A field of a later version still shows, under its own name.
  const known = kind?.fields ?? [];
  const more = Object.keys(fields).filter((id) => known.every((field) => field.id !== id));
  const labelled = [...known, ...more.map((id) => ({ id, label: id }))].flatMap(({ id, label }) =>
    fields[id]?.trim() ? [{ label, text: fields[id].trim() }] : [],
  );
  return joinSentences(...labelled.map(({ label, text }, index) => (index === 0 ? text : `${label}: ${text}`)));
}
