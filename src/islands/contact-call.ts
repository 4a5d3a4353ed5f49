// What a call on the contact sheet may ask for, which item it carries out, and recording it.

import { type ContactAsk, type ContactAskId, contactAsks } from '../core/contact-ask.ts';
import type { ContactLine } from '../core/contact-line.ts';
import type { ContactMade } from '../core/contact-log.ts';
import { createEntryProblem } from '../core/entry-problem.ts';
import { type Incident, itemProgress } from '../core/incident.ts';
import { itemState } from '../core/item.ts';
import { createProblem, type Problem } from '../core/problem.ts';
import { createRoomProblem } from '../core/room-problem.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import type { ContactWork } from './contact-work.ts';
import { readMoment } from './MomentField.tsx';

/** An item of the playbook. */
export interface Action {
  readonly item: string;
  readonly words: string;
}

/** What a line may ask for: a delay for the sake of an investigation is law enforcement's; Amazon has its data. */
export function asksOf({ sheet }: ContactWork, line: ContactLine): readonly ContactAsk[] {
  const group = sheet.groups.find(({ lines }) => lines.some(({ id }) => id === line.id))?.id;
  const isLaw = group === 'law-enforcement' || group === 'attorneys-general';
  return contactAsks.filter(({ id }) => (id === 'delay' ? isLaw : id !== 'amazon-data' || !isAmazon(line)));
}

function isAmazon(line: ContactLine): boolean {
  return line.type === 'agency' && line.agency.kind === 'marketplace';
}

/** The item of the playbook that a call carries out, while it is not finished. */
export function openAction({ incident, source }: ContactWork, line: ContactLine): Action | undefined {
  const words = line.item && source.actions[line.item];
  if (!line.item || !words || !incident || isDone(incident, line.item)) return undefined;
  return { item: line.item, words };
}

function isDone(incident: Incident, item: string): boolean {
  const state = itemState(itemProgress(incident, item));
  return state === 'done' || state === 'not-applicable';
}

/** Records a call with what follows from it, all of it or nothing. Resolves with what stands in the way. */
export async function recordCall(
  form: HTMLFormElement | null,
  fields: FormData,
  {
    line,
    result,
    asked,
    action,
  }: {
    readonly line: ContactLine;
    readonly result: ContactMade['result'];
    readonly asked: readonly ContactAskId[];
    readonly action: Action | undefined;
  },
): Promise<Problem | undefined> {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const at = readMoment(form, 'at');
  if (at.problem) return at.problem;
  if (!at.at) return createEntryProblem('time-unreadable');
  const until = readMoment(form, 'until');
  if (until.problem) return until.problem;
  const words = line.type === 'own' ? text('words') : line.name;
  if (!words) return createRoomProblem('agency-missing');
  const isReached = result === 'reached';
  const person = text('person');
  const isHeld = isReached && asked.includes('delay') && fields.has('hold');
  if (isHeld && !person) return createRoomProblem('name-missing');
  const sentToWords = [instantToWords(at.at, workspace.zone), person, text('reference')].filter(Boolean).join(', ');
  try {
    return await room.run({
      type: 'record-contact',
      contact: line.id,
      words,
      result,
      way: text('way'),
      person,
      reference: text('reference'),
      asked: isReached ? asked : [],
      said: text('said'),
      at: at.at,
      hold: isHeld
        ? { reason: text('reason') || `Asked ${text('way')} to delay the notices`, until: until.at ?? null }
        : undefined,
      preserve: isReached && asked.includes('preserve') ? text('preserve') : undefined,
      // Its item asks when the email was sent.
      item: action && fields.has('tick') ? { ...action, value: isAmazon(line) ? sentToWords : undefined } : undefined,
    });
  } catch {
    return createProblem('part-missing');
  }
}
