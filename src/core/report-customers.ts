// The customers' post-incident report: a shorter edition, of parts that people write for it. Nothing that was written for the
// whole report or for the log comes into it.

import { findDisclosureWords } from './disclosure.ts';
import type { Block, Document, Paper } from './document.ts';
import { textToSha256 } from './hash.ts';
import { isHolding } from './hold.ts';
import { documentToPlain, letterStamps } from './letter-document.ts';
import { letterField, type LetterFieldId } from './letter-field.ts';
import { findAmazonBlocks, findCounselBlocks, type LetterBlock, toBehalf } from './letter-agreement.ts';
import { findHeld } from './letter-held.ts';
import { instantToNoticeDate, kindsToWords, momentToDay, momentsToRange } from './letter-value.ts';
import { nameToWords } from './name.ts';
import { isUnset } from './organisation.ts';
import { ownValue } from './recorded.ts';
import { companyName, reportMark } from './report.ts';
import { say, textToBlocks } from './report-block.ts';
import { readReportEntries, type ReportGround } from './report-ground.ts';
import { reportParts, type ReportPart } from './report-part.ts';
import { findSecrets, listSecrets } from './report-secret.ts';
import { effectiveFact } from './triage.ts';

/** Under which the log keeps what counsel and Amazon say of this edition, beside what they say of letters. */
export const CUSTOMERS_REPORT = {
  id: 'report-customers',
  name: 'Post-incident report to customers',
  to: 'customers',
} as const;

export interface CustomersReport {
  readonly document: Document;
  /** Of the text without its day; counsel approves exactly this text. */
  readonly fingerprint: string;
  readonly blocks: readonly LetterBlock[];
}

/** The edition for customers. While anything stands in its way it is a draft, and says so on every page. */
export function createCustomersReport(ground: ReportGround, paper: Paper): CustomersReport {
  const { incident, zone, now, company } = ground;
  const fingerprint = textToSha256(documentToPlain({ blocks: toBlocks(ground, '{{date}}') }));
  const blocks = findBlocks(ground, fingerprint);
  return {
    document: {
      title: TITLE,
      author: companyName(company),
      language: 'en-US',
      paper,
      stamps: letterStamps(incident.kind, blocks),
      footer: reportMark(ground.log),
      blocks: toBlocks(ground, instantToNoticeDate(now, zone)),
    },
    fingerprint,
    blocks,
  };
}

const TITLE = 'Report on the Data Security Incident';

const customersParts = reportParts.filter(({ edition }) => edition === 'customers');

function toBlocks(ground: ReportGround, date: string): readonly Block[] {
  const { room, incident, company } = ground;
  const { began, ended, detected } = room.moments;
  const unknown = `not yet known as of ${date}`;
  const facts: Partial<Record<ReportPart['id'], string>> = {
    'customers-happened': `When it took place: ${began ? momentsToRange(began.value, ended?.value) : unknown}. When we found out: ${detected ? momentToDay(detected.value) : unknown}.`,
    'customers-information': `The kinds of information: ${kindsToWords(incident) ?? unknown}.`,
  };
  const name = companyName(company) || '[not set: Company]';
  return [
    { type: 'heading', level: 1, text: TITLE },
    say(`${name}, ${date}`),
    ...customersParts.flatMap(({ id, title }): readonly Block[] => [
      { type: 'heading', level: 2, text: title },
      ...(writtenOf(ground, id) ? textToBlocks(writtenOf(ground, id)) : [say(`Not yet known as of ${date}.`)]),
      ...(facts[id] ? [say(facts[id])] : []),
    ]),
    { type: 'heading', level: 2, text: 'Questions' },
    say(contactToWords(company)),
  ];
}

function writtenOf({ parts }: ReportGround, id: ReportPart['id']): string {
  return ownValue(parts, id)?.value.trim() ?? '';
}

const CONTACT_FIELDS = ['company.contact', 'company.phone', 'company.email', 'company.website'] as const;

function contactToWords(company: ReportGround['company']): string {
  const [contact, phone, email, website] = CONTACT_FIELDS.map(
    (field) => valueOf(company, field) || `[not set: ${letterField(field).label}]`,
  );
  return `Call ${phone} or write to ${email}. Ask for ${contact}. There is more on ${website}.`;
}

function findBlocks(ground: ReportGround, fingerprint: string): readonly LetterBlock[] {
  const { letters, room, now, zone } = ground;
  const agreements = letters.agreements.filter(({ withdrawn }) => !withdrawn);
  const agreed = { template: CUSTOMERS_REPORT, agreements, fingerprint, mayInvolveAmazon: mayInvolveAmazon(ground) };
  return [
    ...findAmazonBlocks({ ...agreed, ...toBehalf(letters, CUSTOMERS_REPORT.id) }),
    ...findHeld({ template: CUSTOMERS_REPORT, holds: room.holds, now, zone }),
    ...findUnset(ground),
    ...findUnwritten(ground),
    ...findTold(ground),
    ...findCounselBlocks(CUSTOMERS_REPORT, agreements, fingerprint),
  ];
}

/** Whether it has to be said on whose behalf this edition goes: false only where no Amazon data is involved. */
function mayInvolveAmazon({ incident }: Pick<ReportGround, 'incident'>): boolean {
  return effectiveFact(incident, 'amazonData') !== 'no';
}

/** What the company’s file has for a field; empty where it is not set. */
function valueOf(company: ReportGround['company'], field: LetterFieldId): string {
  const value = ownValue(company, letterField(field).path ?? '') ?? '';
  return isUnset(value) ? '' : value;
}

function findUnset({ company }: ReportGround): readonly LetterBlock[] {
  const unset = (['company.name', ...CONTACT_FIELDS] as const).filter((field) => !valueOf(company, field));
  if (unset.length === 0) return [];
  return [
    {
      id: 'not-set' as const,
      words: `The company has not set: ${unset.map((field) => letterField(field).label).join('; ')}.`,
      lift: 'Set it in src/content/organisation.yaml and build the site again.',
    },
  ];
}

function findUnwritten(ground: ReportGround): readonly LetterBlock[] {
  const open = customersParts.filter(({ id }) => !writtenOf(ground, id)).map(({ title }) => title);
  const disputed = customersParts.filter(({ id }) => ownValue(ground.parts, id)?.disagreement);
  return [
    ...(open.length > 0
      ? [
          {
            id: 'not-written' as const,
            words: `Still to be written: ${open.join('; ')}.`,
            lift: 'Write it, or take the words that the log offers.',
          },
        ]
      : []),
    ...disputed.map(({ id, title }) => ({
      id: 'written-twice' as const,
      words: `Two people wrote “${title}” without seeing each other’s words. The other text is by ${nameToWords(ownValue(ground.parts, id)?.disagreement?.who ?? '')}.`,
      lift: 'Write it again to settle it.',
    })),
  ];
}

/** What the texts tell that customers must not read. */
function findTold(ground: ReportGround): readonly LetterBlock[] {
  const texts = customersParts.flatMap(({ id, title }) => {
    const text = writtenOf(ground, id);
    return text ? [{ title, text }] : [];
  });
  if (texts.length === 0) return [];
  const secrets = listSecrets(ground, readReportEntries(ground.log, ground.room));
  const isHeld = ground.room.holds.some((hold) => hold.kind === 'law-enforcement' && isHolding(hold, ground.now));
  return texts.flatMap(({ title, text }) => [
    ...findDisclosureWords(text).map((found) => ({
      id: 'personal-information' as const,
      words: `“${title}” seems to hold ${found}.`,
      lift: 'Take it out: customers never need it.',
    })),
    ...findSecrets(text, secrets, ground.company, isHeld).map((secret) => ({
      id: 'not-for-customers' as const,
      words: `“${title}” names ${secret.what}: ${secret.text}.`,
      lift: 'Say it without the name.',
    })),
  ]);
}
