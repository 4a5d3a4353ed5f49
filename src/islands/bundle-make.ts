import { type BundleSubject, toNameInBundle } from '../core/bundle.ts';
import { createLog, type Log } from '../core/log.ts';
import { isUnset } from '../core/organisation.ts';
import { makeBundle } from '../documents/bundle.ts';
import { workspace } from '../workspace/this-browser.ts';
import { createBundleParts } from './bundle-parts.ts';
import type { LogFile, MakingWork } from './log-file.ts';
import type { ReportWork } from './report-work.ts';
import { currentFileName } from './save-file.ts';

/** The evidence bundle of the open incident as of now; undefined where it was cancelled. */
export async function makeCurrentBundle(work: ReportWork, making: MakingWork): Promise<LogFile | undefined> {
  // The log of the workspace grows in place; the bundle tells of one moment.
  const log = createLog(work.log.entries);
  const subject = toSubject(work, log);
  const parts = createBundleParts({ ...work, log, now: subject.now }, subject);
  const made = await makeBundle(subject, parts, {
    signal: making.signal,
    onProgress: (done, name) => making.onProgress(done / (parts.length + 1), name),
  });
  if (made.type === 'cancelled') return undefined;
  return {
    name: (await currentFileName()).replace(/^firebreak-/, 'firebreak-bundle-').replace(/\.txt$/, '.zip'),
    kind: subject.kind,
    type: 'application/zip',
    content: made.content,
    way: 'Evidence bundle',
    left: { count: subject.entryCount, heads: subject.heads },
    workCount: work.incident.workCount,
    gaps: made.gaps,
  };
}

/** What the bundle will hold, to be listed before it is made. */
export function listBundleParts(work: ReportWork): readonly { readonly name: string; readonly what: string }[] {
  return createBundleParts(work, toSubject(work, work.log)).map(({ name, what }) => ({
    name: toNameInBundle(name, work.incident.kind),
    what,
  }));
}

function toSubject({ incident, company, zone }: ReportWork, log: Log): BundleSubject {
  const name = company['name'] ?? '';
  return {
    title: incident.title,
    kind: incident.kind,
    company: isUnset(name) ? '' : name,
    heads: [...log.heads],
    entryCount: log.entries.length,
    now: workspace.now(),
    zone,
  };
}
