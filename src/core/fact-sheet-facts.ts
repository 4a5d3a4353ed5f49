// The facts of the sheet that stand on the page of the facts.

import { cutLine } from './brief-page.ts';
import { countToWords, totalToWords } from './count.ts';
import { type FactTold, recordedToWords, tellRecorded } from './fact-sheet-value.ts';
import type { FactId } from './fact.ts';
import type { Incident } from './incident.ts';
import { ownValue, type Recorded } from './recorded.ts';
import type { Moment, MomentId, Room } from './room.ts';
import { instantToWords } from './time-words.ts';
import { askedFacts, effectiveFact, factLabel, factValueToWords } from './triage.ts';

/** `About 22 Nov 2026, 14:05 PST (estimate)`. */
function momentToFact({ at, isEstimate }: Moment, zone: string): string {
  return `${isEstimate ? 'About ' : ''}${instantToWords(at, zone)}${isEstimate ? ' (estimate)' : ''}`;
}

export function tellMoment({ moments }: Room, id: MomentId, zone: string): FactTold {
  return tellRecorded(moments[id], (moment) => momentToFact(moment, zone), zone);
}

/** One question with yes or no. */
export function tellAnswer(incident: Incident, id: FactId, zone: string): FactTold {
  const recorded = ownValue(incident.facts, id);
  return recorded?.disagreement || recorded?.value !== 'not-yet-known'
    ? tellRecorded(recorded, factValueToWords, zone)
    : {};
}

export function tellOngoing(incident: Incident, room: Room, zone: string): FactTold {
  const told = tellAnswer(incident, 'ongoing', zone);
  const isOdd = effectiveFact(incident, 'ongoing') === 'yes' && room.moments.ended;
  return isOdd ? { ...told, notes: ['An end is recorded too. Correct one of them on the page Facts.'] } : told;
}

export function tellMalware(incident: Incident, zone: string): FactTold {
  const told = tellAnswer(incident, 'malware', zone);
  switch (told.text) {
    case 'Yes':
      return { ...told, text: 'Yes, a virus or other malicious code' };
    case 'No':
      return { ...told, text: 'No malicious code' };
    default:
      return told;
  }
}

const MOST_PLACES = 12;
const INFORMATION = askedFacts.filter(({ unlessNo }) => unlessNo === 'personalInformation').map(({ id }) => id);
const MEDIA: readonly FactId[] = ['paper', 'device', 'email', 'cloud', 'server'];

export function tellInformation(incident: Incident, zone: string): FactTold {
  const isAny = tellAnswer(incident, 'personalInformation', zone);
  if (isAny.isDisputed) return { ...isAny, text: `Whether information about people is involved: ${isAny.text}` };
  if (isAny.text === 'No') return { ...isAny, text: 'No information about people' };
  const kinds = tellSeveral(incident, INFORMATION, zone);
  if (kinds.text) return kinds;
  return isAny.text ? { ...isAny, text: 'Information about people is involved; which kinds is not yet known' } : {};
}

export function tellMedia(incident: Incident, zone: string): FactTold {
  return tellSeveral(incident, MEDIA, zone);
}

export function tellEncryption(incident: Incident, zone: string): FactTold {
  const [encrypted, key] = [tellAnswer(incident, 'encrypted', zone), tellAnswer(incident, 'keyTaken', zone)];
  if (encrypted.isDisputed || encrypted.text === undefined) return encrypted;
  if (encrypted.text === 'No') return { ...encrypted, text: 'Not all of the data was encrypted' };
  const said = [...(encrypted.said ?? []), ...(key.said ?? [])];
  const keyWords = key.isDisputed
    ? `whether the key was taken: ${key.text}`
    : key.text
      ? key.text === 'Yes'
        ? 'the key was taken too'
        : 'the key was not taken'
      : 'whether the key was taken is not yet known';
  return { text: `All of the data was encrypted; ${keyWords}`, said, isDisputed: key.isDisputed };
}

/** How many people, in all and in each place, the most first. */
export function tellPeople(incident: Incident, { counts }: Room, zone: string): FactTold {
  const places = Object.values(counts).toSorted((one, other) => (other.value.count ?? -1) - (one.value.count ?? -1));
  if (places.length === 0)
    return effectiveFact(incident, 'personalInformation') === 'no'
      ? { text: 'None: no information about people is involved' }
      : {};
  const shown = places
    .slice(0, MOST_PLACES)
    .map(
      ({ value: { words, count, isEstimate } }) =>
        `${cutLine(words, 60)} ${count === null ? '(number not yet known)' : countToWords(count, isEstimate)}`,
    );
  const more = places.length - shown.length;
  const list = [...shown, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'place' : 'places'}`] : [])].join('; ');
  const disputed = places.flatMap(({ value, who, disagreement: other }) =>
    other
      ? `${value.words}: ${who || 'one person'} says ${countToWords(value.count, value.isEstimate)}, ${other.who || 'another'} says ${countToWords(other.value.count, other.value.isEstimate)}`
      : [],
  );
  const disagree = disputed.length > 0 ? `. Two people disagree. ${disputed.slice(0, 5).join('. ')}` : '';
  return {
    text: `${capitalize(totalToWords(counts))}: ${list}${disagree}`,
    isDisputed: disputed.length > 0,
    said: latest(places, zone),
    cuts: more > 0 ? ['The numbers of the other places stand on the page Facts.'] : [],
  };
}

/** Those that are yes, and those of which it is not yet known. */
function tellSeveral(incident: Incident, ids: readonly FactId[], zone: string): FactTold {
  const label = (id: FactId) => factLabel(id);
  const recorded = ids.flatMap((id) => ownValue(incident.facts, id) ?? []);
  const yes = ids.filter((id) => effectiveFact(incident, id) === 'yes').map(label);
  const disputed = ids.filter((id) => ownValue(incident.facts, id)?.disagreement).map(label);
  const open = ids.filter((id) => effectiveFact(incident, id) === 'not-yet-known').map(label);
  const unclear = open.filter((each) => !disputed.includes(each));
  if (yes.length === 0 && disputed.length === 0 && unclear.length === ids.length) return {};
  const sentences = [
    yes.length > 0 ? yes.join(', ') : unclear.length > 0 ? 'None known so far' : 'None of the kinds that are asked for',
    ...(unclear.length > 0 ? [`Not yet known: ${unclear.join(', ')}`] : []),
    ...(disputed.length > 0 ? [`Two people disagree about: ${disputed.join(', ')}`] : []),
  ];
  return { text: sentences.join('. '), isDisputed: disputed.length > 0, said: latest(recorded, zone) };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who recorded the last one; for all of a list it would be too much. */
function latest(recorded: readonly Recorded<unknown>[], zone: string): readonly string[] {
  const last = recorded.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
  return last ? [recordedToWords(last, zone)] : [];
}
