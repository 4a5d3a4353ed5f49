import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { textToPlain } from '../../src/core/document.ts';
import { documentToPlain } from '../../src/core/letter-document.ts';
import { createReport, reportFooter } from '../../src/core/report.ts';
import { createCustomersReport } from '../../src/core/report-customers.ts';
import { draftPart } from '../../src/core/report-draft.ts';
import { readReportEntries } from '../../src/core/report-ground.ts';
import { reportParts } from '../../src/core/report-part.ts';
import { documentToHtml } from '../../src/documents/html.ts';
import { documentToText } from '../../src/documents/text.ts';
import { entry, groundAfter, groundOf, opened, written } from './report-situation.ts';
import { everyEvent, anyArrival, minute, write, writeAll } from './samples.ts';
import { createLog } from '../../src/core/log.ts';

const reportOf = (...events: readonly NewEvent[]) => createReport(groundOf(...events), 'letter');
const textOf = (...events: readonly NewEvent[]) => documentToPlain(reportOf(...events).document);

test('tells an incident in the order of NIST SP 800-61, from summary to lessons', () => {
  const headings = reportOf().document.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
  expect(headings).toEqual([
    'Incident report: Stolen laptop',
    'Summary',
    'Detection and analysis',
    'Systems and data affected',
    'Cause',
    'Impact',
    'Actions taken: containment, eradication and recovery',
    'Decisions and their reasons',
    'Evidence and chain of custody',
    'Contacts made',
    'Notices and deadlines',
    'Corrective actions',
    'Mistakes, and how they could have been avoided',
    'Lessons learned',
    'Who responded',
    'Timeline',
    'Corrections and disagreements',
  ]);
});

test('says in a sentence that a section has nothing, and that what nobody recorded is not yet known', () => {
  const text = textOf();
  for (const words of [
    'Noticed: not yet known',
    'People affected: not yet known',
    'The cause is not yet known: nobody has written this part.',
    'No affected system is recorded yet.',
    'No decision is recorded yet.',
    'No evidence is recorded yet.',
    'No contact is recorded yet.',
    'No notice was made here.',
    'No mistake is recorded yet.',
    'No lesson is recorded yet.',
    'Nobody took on a role.',
    'No entry was struck.',
  ])
    expect(text).toContain(words);
});

test('claims no privilege, and carries counsel’s stamp only where somebody set it', () => {
  expect(reportOf().document.stamps).toEqual(['INTERIM. The incident is open.']);
  const stamped = reportOf(written('counsel-stamp', 'Prepared at the request of counsel'));
  expect(stamped.document.stamps).toContain('Prepared at the request of counsel.');
  expect(documentToPlain(stamped.document)).toContain('was set by Ada Obi');
  expect(documentToPlain(stamped.document)).toContain('Counsel decides what this report means in law');
  expect(textOf()).not.toContain('Prepared at the request');
});

test('says EXERCISE in its stamps', () => {
  const { document } = reportOf({ type: 'incident-kind-corrected', data: { kind: 'exercise', reason: 'A drill' } });
  expect(document.stamps[0]).toBe('EXERCISE. Not real.');
});

test('names the fingerprint, the number of entries and the moment on the first page and at the foot of every page', () => {
  const ground = groundOf(entry('action', { what: 'Cut the cable' }));
  const { document } = createReport(ground, 'a4');
  expect(document.footer).toMatch(/^Log [0-9a-f]{4}( [0-9a-f]{4}){3}, 2 entries, 22 Nov 2026, 08:00 PST$/);
  const first = document.blocks.find((block) => block.type === 'paragraph');
  expect(first && textToPlain(first.text)).toContain('from 2 entries of the log.');
  const log = createLog([...ground.log.entries, write(opened, { recordedAt: minute(3) })]);
  expect(reportFooter({ ...ground, log })).toMatch(/^Log [0-9a-f ]{19} and 1 more, 3 entries/);
});

test('shows what people wrote with who and when, beside the facts', () => {
  const text = textOf(written('cause', 'A password that was used twice.\n\n- once here\n- once there'));
  expect(text).toContain(
    'A password that was used twice.\nonce here\nonce there\nWritten by Ada Obi, 22 Nov 2026, 06:01 PST.',
  );
  expect(text).not.toContain('The cause is not yet known');
});

test('leaves out what was struck and says that it was struck, by whom and why', () => {
  const entries = writeAll([opened, entry('mistake', { what: 'We called the wrong bank' })]);
  const struck = write(
    { type: 'entry-corrected', data: { corrects: entries[1]?.id ?? '', reason: 'It was the right bank' } },
    { after: [entries[1]?.id ?? ''], recordedAt: minute(2) },
  );
  const text = documentToPlain(createReport(groundAfter([...entries, struck]), 'letter').document);
  expect(text).not.toContain('We called the wrong bank');
  expect(text).toContain(
    `Mistake\n${entries[1]?.id.slice(0, 16)}\t22 Nov 2026, 06:02 PST\tAda Obi\tIt was the right bank`,
  );
});

test('shows both texts where two people wrote a part without having seen each other’s', () => {
  const first = write(opened, { recordedAt: minute(0) });
  const at = (who: string, text: string) =>
    write(written('cause', text), { who, after: [first.id], recordedAt: minute(1) });
  const { document } = createReport(groundAfter([first, at('Ada Obi', 'A key'), at('Max Roe', 'A door')]), 'letter');
  const text = documentToPlain(document);
  expect(text).toContain('A key');
  expect(text).toContain('A door');
  expect(text).toContain('Part of this report: Cause');
});

test('says what was left out because of its length, and where it is whole', () => {
  const many = Array.from({ length: 400 }, (_, index) => entry('decision', { decision: `No. ${index}`, reason: 'So' }));
  const { document, leftOut } = reportOf(...many, entry('action', { what: 'long '.repeat(1000) }));
  expect(leftOut).toContain('250 of 400 entries under “Decisions”, those that came last.');
  expect(leftOut).toContain('The end of 1 long text among the entries under “Other actions”.');
  const text = documentToPlain(document);
  expect(text).toContain('Left out because of its length.');
  expect(text).toContain('All of it stands in the timeline as CSV and in the incident file.');
  expect(reportOf().leftOut).toEqual([]);
});

test('folds any log into a report without throwing, whatever order its entries came in', () => {
  fc.assert(
    fc.property(anyArrival, ({ written, arrived }) => {
      const [one, other] = [groundAfter(written), groundAfter(arrived)];
      const report = createReport(one, 'letter');
      expect(createReport(other, 'letter')).toEqual(report);
      expect(createCustomersReport(other, 'letter')).toEqual(createCustomersReport(one, 'letter'));
      const entries = readReportEntries(one.log, one.room);
      for (const { id } of reportParts) expect(draftPart(id, one, entries).length).toBeLessThanOrEqual(10_000);
      expect(documentToText(report.document)).toContain('Incident report');
    }),
    { numRuns: 150 },
  );
});

test('keeps hostile text text', () => {
  const hostile = '<img src=x onerror=alert(1)>{{name}}';
  const html = documentToHtml(reportOf(entry('action', { what: hostile }), written('cause', hostile)).document);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('reads as it was reviewed', async () => {
  const { document } = reportOf(...everyEvent.filter(({ type }) => type !== 'incident-opened'));
  await expect(documentToText(document)).toMatchFileSnapshot('../fixtures/report/every-event.txt');
});
