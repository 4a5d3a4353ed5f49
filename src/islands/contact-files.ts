// The contact sheet as paper and as files. Fetched when somebody asks for one.

import { contactSheetToDocument } from '../core/contact-document.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import type { Paper } from '../core/document.ts';
import { isUnset } from '../core/organisation.ts';
import type { Problem } from '../core/problem.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { ContactWork } from './contact-work.ts';
import { documentToFile } from './document-file.ts';
import { download } from './download.ts';
import { incidentFileName } from './incident-file-name.ts';
import { shareFile, shareFingerprint } from './share-file.ts';

export type ContactFileKind = 'print' | 'pdf' | 'docx' | 'spreadsheet' | 'machine' | 'vcf';

const ways = { pdf: 'Contact sheet, PDF', docx: 'Contact sheet, Word file' } as const;

/** Prints the sheet, or saves it as a file of this kind. What names the log's fingerprint is recorded. */
export async function saveContacts(kind: ContactFileKind, work: ContactWork): Promise<Problem | undefined> {
  const { incident, sheet, book, made } = work;
  const isExercise = incident?.kind === 'exercise';
  const name = incidentFileName(incident?.kind ?? 'real', 'contact-sheet');
  const common = { title: incident?.title ?? '', isExercise, zone: workspace.zone };
  switch (kind) {
    case 'print':
      print();
      return incident ? shareFingerprint('Contact sheet, printed') : undefined;
    case 'pdf':
    case 'docx': {
      const file = await documentToFile(kind, toDocument(work));
      if ('words' in file) return file;
      if (incident) return shareFile(file, `${name}.${kind}`, ways[kind]);
      download(file.content, `${name}.${kind}`, file.type);
      return undefined;
    }
    case 'spreadsheet':
    case 'machine': {
      const { contactSheetToCsv } = await import('../documents/contact-csv.ts');
      const profile = kind === 'machine' ? '-machine' : '';
      download(
        contactSheetToCsv(sheet, book, made, { ...common, profile: kind }),
        `${name}${profile}.csv`,
        'text/csv;charset=utf-8',
      );
      return undefined;
    }
    case 'vcf': {
      const { contactSheetToVcards } = await import('../documents/vcard.ts');
      download(contactSheetToVcards(sheet, book, isExercise), `${name}.vcf`, 'text/vcard;charset=utf-8');
      return undefined;
    }
  }
}

function toDocument({ incident, sheet, book, made, source }: ContactWork, paper: Paper = 'letter') {
  const name = source.company.name ?? '';
  return contactSheetToDocument(sheet, book, made, {
    title: incident?.title ?? '',
    isExercise: incident?.kind === 'exercise',
    fingerprint: incident ? headsToFingerprint(workspace.$log.get().log.heads) : '',
    madeAt: instantToWords(workspace.now(), workspace.zone),
    paper,
    zone: workspace.zone,
    company: isUnset(name) ? '' : name,
  });
}
