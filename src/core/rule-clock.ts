// The clocks that follow from the notification rules. Apart from `clock.ts`, because they are computed only where a rule may
// apply, together with the rules that are fetched for it.

import {
  type Clock,
  type ClockBoard,
  type ClockGround,
  detectionStart,
  type Excused,
  findPlainClocks,
  noticedAt,
  SENT,
} from './clock.ts';
import { markDoubts } from './clock-mark.ts';
import { deadlineOf } from './clock-deadline.ts';
import { limitToDue } from './deadline.ts';
import { factValue } from './incident.ts';
import { type Duty, limitToWords, type NoticeTo, type NotificationRule } from './notification-rule.ts';
import { ownValue } from './recorded.ts';
import { judgeDuty, judgeRule } from './rule-scope.ts';
import type { Instant } from './time.ts';

/** The rule of the collection that these two clocks stand for. */
const AMAZON_RULE = 'amazon-sp-api-dpp';

const NOTICES: readonly NoticeTo[] = ['individuals', 'regulator', 'bureaus'];

/** All clocks of an incident, in no order. `now` says which delays have ended. */
export function findClocks(ground: ClockGround, now: Instant): ClockBoard {
  const clocks: Clock[] = [...findPlainClocks(ground, limitToDue)];
  const mayApply: Clock[] = [];
  const excused: Excused[] = [];
  for (const rule of ground.rules) {
    if (rule.id === AMAZON_RULE) continue;
    const judged = judgeRule(ground.incident, ground.room, rule, ground.sectors);
    for (const to of NOTICES) {
      const duty = rule[to];
      if (!duty) continue;
      const title = `${rule.name}: notice to ${duty.to}`;
      // What people recorded about a clock stays in sight, whatever the facts say since.
      const isMarked = ownValue(ground.room.clockMarks, ruleClockId(rule, to)) !== undefined;
      const excuse = (reason: string) =>
        isMarked
          ? clocks.push({ ...ruleClock(ground, rule, to, duty, [reason], now), title })
          : excused.push({ title, reason });
      if (judged.standing === 'silent') {
        if (isMarked) excuse('Nobody is counted there any more.');
        continue;
      }
      if (judged.standing === 'excused') {
        excuse(judged.reason);
        continue;
      }
      const decided = judgeDuty(ground.incident, rule, to, duty, judged.people);
      if (decided.standing === 'excused') {
        excuse(decided.reason);
        continue;
      }
      const clock = ruleClock(ground, rule, to, decided.duty, [...judged.cautions, ...decided.cautions], now);
      (judged.standing === 'may-apply' ? mayApply : clocks).push({ ...clock, title });
    }
  }
  return { clocks: clocks.map(doubted), mayApply: mayApply.map(doubted), excused };

  function doubted(clock: Clock): Clock {
    const { holds } = ground.room;
    return { ...clock, doubts: markDoubts(clock, { holds, openedAt: ground.incident.openedAt }) };
  }
}

/** The id of the clock of one notice that a rule asks for. */
export function ruleClockId(rule: Pick<NotificationRule, 'id'>, to: NoticeTo): string {
  return `${rule.id}/${to}`;
}

function ruleClock(
  ground: ClockGround,
  rule: NotificationRule,
  to: NoticeTo,
  duty: Duty,
  cautions: readonly string[],
  now: Instant,
): Omit<Clock, 'title'> {
  const id = ruleClockId(rule, to);
  const deadline = deadlineOf(ground.room, detectionStart(ground), rule, to, duty, now);
  const delayed = rule.delay.allowed && rule.delay.appliesTo.includes(to) && rule.delay.words;
  const isDelayed = to === 'individuals' || rule.delay.appliesTo.includes(to);
  const isAmazonHeld = factValue(ground.incident, 'amazonData') !== 'no';
  return {
    id,
    heldBy: [
      'counsel',
      ...(isDelayed ? (['law-enforcement'] as const) : []),
      ...(isAmazonHeld ? (['amazon'] as const) : []),
    ],
    source: rule.citation,
    rule: rule.id,
    isVerified: rule.isVerified,
    words: duty.words,
    limit: duty.limit ? limitToWords(duty.limit) : '',
    ...deadline,
    notBefore: noticedAt(ground.room),
    stops: delayed ? `${SENT} Law enforcement: ${delayed}` : SENT,
    cautions: [
      ...(rule.isVerified ? [] : ['This rule was not verified: confirm it before you rely on it.']),
      ...cautions,
      ...deadline.cautions,
    ],
    mark: ownValue(ground.room.clockMarks, id),
    doubts: [],
  };
}
