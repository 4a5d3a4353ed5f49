// Who was told: contacts made, notices, deadlines met or late, and what kept notices from going out.

import type { Clock } from './clock.ts';
import { clockState, clockStateToWords, dueToWords, isOpenState, orderClocks } from './clock-state.ts';
import { contactAskToWords } from './contact-ask.ts';
import { findContactsTold } from './contact-told.ts';
import { holdEnd, holdName, isHolding } from './hold.ts';
import { mayApplyToWords } from './may-apply.ts';
import { nameToWords } from './name.ts';
import { note, type ReportSection, section, tableOrEmpty, whole } from './report-block.ts';
import type { ReportGround } from './report-ground.ts';
import { instantToWords } from './time-words.ts';

/** Everybody outside whom the team reached or tried to reach. */
export function contactsSection({ log, room, zone }: ReportGround): ReportSection {
  const lines = (texts: readonly string[]) => texts.filter((text) => text.trim()).join('\n') || '–';
  const rows = findContactsTold(log, room).map(({ at, who, words, result, way, person, reference, asked, said }) => [
    lines([words, person]),
    lines([instantToWords(at, zone), result ? RESULT_WORDS[result] : '', way, `by ${nameToWords(who)}`]),
    reference || '–',
    lines([said, asked.length > 0 ? `They asked: ${asked.map(contactAskToWords).join('; ')}` : '']),
  ]);
  return section(
    'Contacts made',
    tableOrEmpty(
      {
        of: 'contacts',
        title: 'Contacts',
        isAlone: true,
        head: ['With whom', 'When and how', 'Report number', 'What was said'],
        rows,
      },
      'No contact is recorded yet.',
    ),
  );
}

/** Notices, who agreed to them, the deadlines that they met, and the holds that kept them back. */
export function noticesSection(ground: ReportGround): ReportSection {
  const { letters, room, zone, now } = ground;
  const isHeldNow = room.holds.some((hold) => hold.kind === 'law-enforcement' && isHolding(hold, now));
  return section(
    'Notices and deadlines',
    ...(isHeldNow
      ? ['Law enforcement’s request to wait is on. Nothing of this report may reach the people affected.']
      : []),
    tableOrEmpty(
      {
        of: 'notices',
        title: 'Notices made',
        head: ['Notice', 'State', 'When', 'SHA-256'],
        rows: letters.made.map(({ words, form, variant, isFinal, count, at, who, fingerprint }) => [
          `${words}, as ${form}\nvariant ${variant}`,
          `${isFinal ? 'final' : 'draft'}, ${count.toLocaleString('en-US')}`,
          `${instantToWords(at, zone)}\nby ${nameToWords(who)}`,
          fingerprint,
        ]),
      },
      'No notice was made here.',
    ),
    ...(letters.made.length > 0
      ? [
          whole(
            note('The log knows which notices were made into files. That they were sent stands with the deadlines.'),
          ),
        ]
      : []),
    tableOrEmpty(
      {
        of: 'agreements',
        title: 'Who agreed to a notice',
        head: ['Notice', 'Who', 'When', 'Where it can be found'],
        rows: letters.agreements
          .filter(({ withdrawn }) => !withdrawn)
          .map(({ words, by, person, at, reference }) => [
            words,
            `${AGREED_WORDS[by]}, ${person}`,
            instantToWords(at, zone),
            reference,
          ]),
      },
      'No agreement to a notice is recorded.',
    ),
    tableOrEmpty(
      {
        of: 'deadlines',
        title: 'Deadlines',
        head: ['Deadline', 'Due', 'State', 'How it was met'],
        rows: orderClocks(ground.clocks, now).map((clock) => clockRow(clock, ground)),
      },
      'No deadline runs by what is recorded.',
    ),
    ...deadlineNotes(ground),
    tableOrEmpty(
      {
        of: 'holds',
        title: 'Holds',
        head: ['Hold', 'Placed', 'Why', 'Ended'],
        rows: room.holds.map((hold) => {
          const end = holdEnd(hold, now);
          return [
            holdName(hold) + (hold.reference ? `\n${hold.reference}` : ''),
            `${instantToWords(hold.placedAt, zone)}\nby ${nameToWords(hold.placedBy)}`,
            hold.reason || 'not yet known',
            end
              ? `${instantToWords(end, zone)}${hold.released ? `\n${hold.released.reason}` : ''}`
              : `still on${hold.until ? `, until ${instantToWords(hold.until, zone)}` : ''}`,
          ];
        }),
      },
      'No hold was placed.',
    ),
  );
}

/** Deadlines that were met late or are overdue, each in a sentence. */
export function lateLines({ clocks, now }: Pick<ReportGround, 'clocks' | 'now'>): readonly string[] {
  return clocks
    .filter((clock) => ['overdue', 'met-late'].includes(clockState(clock, now)))
    .map((clock) => `${clock.title}: ${clockStateToWords(clock, now)}.`);
}

function deadlineNotes({ rulesState, mayApply, now }: ReportGround): readonly string[] {
  const open = mayApplyToWords(mayApply, now);
  return [
    ...(rulesState === 'failed' || rulesState === 'loading'
      ? ['The notification rules could not be read: only Amazon’s and the company’s own deadlines stand here.']
      : []),
    ...(open ? [`Not counted here, because something is not yet known: ${open}. Counsel decides.`] : []),
  ];
}

function clockRow(clock: Clock, { now, zone }: ReportGround): readonly string[] {
  const state = clockState(clock, now);
  const { mark } = clock;
  return [
    `${clock.title}\n${clock.source}`,
    clock.due ? dueToWords(clock, zone, clock.zone) : clock.limit || 'no date',
    isOpenState(state) ? `open, ${clockStateToWords(clock, now)}` : clockStateToWords(clock, now),
    mark?.state === 'met'
      ? [instantToWords(mark.at, zone), mark.how, mark.reference && `Reference: ${mark.reference}`, ...clock.doubts]
          .filter(Boolean)
          .join('\n')
      : [mark?.reason ?? '', ...clock.doubts].filter(Boolean).join('\n') || '–',
  ];
}

const RESULT_WORDS = { reached: 'reached', 'left-word': 'left word', 'not-reached': 'not reached' };
const AGREED_WORDS = {
  counsel: 'counsel',
  'amazon-request': 'Amazon’s written request',
  'amazon-review': 'Amazon’s review',
};
