// What rules ask of a letter that counsel wrote outside, as far as it can be told without reading: by the fields that the
// file uses, by titles and headings that a statute fixes, and by agencies that it names. All else is for counsel to check.

import { fieldsInText, isLetterFieldId, letterField, type LetterFieldId } from './letter-field.ts';
import type { FieldStates } from './letter-text.ts';
import { findElements, isFirstNoticeInWriting, type LetterSituation, type LetterVariant } from './letter-variant.ts';
import type { ElementId, LetterParagraph, LetterRequirements, LetterTemplate } from './letter-words.ts';

/** A letter that was written outside, with its fields filled. */
export interface OwnWords {
  readonly text: string;
  /** The fields that it uses. */
  readonly fields: readonly LetterFieldId[];
}

/** Something that a rule asks for, in the rule's words. */
export interface OwnFinding {
  readonly rule: LetterRequirements;
  readonly kind: 'title' | 'heading' | 'element';
  readonly words: string;
}

/** Something that no program can tell of a text. */
export interface OwnCheck {
  readonly rule: LetterRequirements;
  readonly kind: 'asks' | 'forbids';
  readonly words: string;
}

export interface OwnLaw {
  /** Certain to be missing. */
  readonly missing: readonly OwnFinding[];
  /** For counsel, who reads it. */
  readonly toCheck: readonly OwnCheck[];
}

/** What the rules of a variant find missing in a letter from outside, and what counsel has to look for in it. */
export function findOwnLaw(
  own: OwnWords,
  template: LetterTemplate,
  variant: LetterVariant,
  states: FieldStates,
  factValue: LetterSituation['factValue'],
): OwnLaw {
  const missing: OwnFinding[] = [];
  const toCheck: OwnCheck[] = [];
  const judge = createJudge(own, variant, states);
  // What was changed on the page is another text: without those changes, what our own words tell is what is asked for.
  const situation: LetterSituation = { form: 'letter', factValue, edits: () => undefined };
  for (const { rule, words, told, missing: untold, forbiddenBy } of findElements(template, variant, situation)) {
    const elements = rule.required.find((each) => each.words === words)?.elements;
    const isAsked = told.length > 0 || untold.length > 0;
    if (!elements || !isAsked || forbiddenBy.length > 0) continue;
    const judgements = elements.map(judge);
    if (judgements.includes('missing')) missing.push({ rule, kind: 'element', words });
    else if (judgements.includes('unclear')) toCheck.push({ rule, kind: 'asks', words });
  }
  const lines = own.text.split('\n').map(toOneLine);
  const whole = toOneLine(own.text);
  const rules = isFirstNoticeInWriting(template, 'letter') ? variant.requirements : [];
  for (const rule of rules) {
    const fixed = [
      ...(rule.title ? [{ kind: 'title' as const, words: rule.title }] : []),
      ...rule.headings.map((words) => ({ kind: 'heading' as const, words })),
    ];
    for (const { kind, words } of fixed) {
      const exact = toOneLine(words);
      if (!whole.includes(exact)) missing.push({ rule, kind, words });
      else if (!lines.some((line) => line.replace(/[.:]$/, '') === exact))
        toCheck.push({ rule, kind: 'asks', words: `“${words}” as a ${kind}, in a line of its own` });
    }
    if (rule.minPointSize !== null)
      toCheck.push({ rule, kind: 'asks', words: `a text of at least ${rule.minPointSize} points, on every page` });
  }
  const forbidding = template.to === 'regulator' ? [] : variant.requirements;
  for (const rule of forbidding) for (const { words } of rule.forbidden) toCheck.push({ rule, kind: 'forbids', words });
  return { missing: distinct(missing), toCheck: distinct(toCheck) };
}

type Judgement = 'told' | 'missing' | 'unclear';

/** What the head of our letters tells, whatever their paragraphs say. */
const FIELDS_OF_HEAD: Readonly<Record<ElementId, LetterFieldId>> = {
  'notice-date': 'letter.date',
  'business-name': 'company.name',
  'business-address': 'company.address',
};
/** No field and no sentence carries it. */
const IN_EVERY_WORD: ElementId = 'plain-language';

function createJudge(own: OwnWords, { sections }: LetterVariant, states: FieldStates): (id: ElementId) => Judgement {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const words = toOneLine(own.text).toLowerCase();
  const uses = (field: LetterFieldId) => own.fields.includes(field) || namesAll(words, field, states);
  const carries = (paragraph: LetterParagraph) => {
    const fields = carryingFields(paragraph);
    if (fields.length > 0) return fields.every(uses);
    return [paragraph.text, ...(paragraph.items ?? [])].every((line) => words.includes(toOneLine(line).toLowerCase()));
  };
  return (element) => {
    if (element === IN_EVERY_WORD) return 'unclear';
    const head = FIELDS_OF_HEAD[element];
    if (head && uses(head)) return 'told';
    const saying = paragraphs.filter(({ says }) => says.includes(element));
    if (saying.some(carries)) return 'told';
    const isMissing = saying.length > 0 && saying.every((paragraph) => lacksContacts(paragraph, own, words, states));
    return isMissing ? 'missing' : 'unclear';
  };
}

function carryingFields({ text, items }: LetterParagraph): readonly LetterFieldId[] {
  return fieldsInText([text, ...(items ?? [])].join('\n'))
    .filter(isLetterFieldId)
    .filter((field) => letterField(field).of !== 'recipient');
}

/** Whether the text has what stands for a field, every entry of it. */
function namesAll(words: string, field: LetterFieldId, states: FieldStates): boolean {
  const state = states(field);
  if (state.type !== 'known') return false;
  return state.entries.every((entry) =>
    state.isList ? reachable(entry).some((way) => hasWay(words, way)) : words.includes(toOneLine(entry).toLowerCase()),
  );
}

/** Whether a paragraph of ours lists agencies, and the text has none of them: neither by a field nor by a name or a number. */
function lacksContacts(paragraph: LetterParagraph, own: OwnWords, words: string, states: FieldStates): boolean {
  return carryingFields(paragraph).some((field) => {
    const state = states(field);
    if (letterField(field).shape !== 'list' || own.fields.includes(field) || state.type !== 'known') return false;
    return !state.entries.some(
      (entry) => words.includes(nameOf(entry)) || reachable(entry).some((way) => hasWay(words, way)),
    );
  });
}

/** An entry begins with the name of the agency. */
function nameOf(entry: string): string {
  return toOneLine(entry.split(',')[0] ?? '').toLowerCase();
}

/** Telephone numbers and web addresses of an entry. */
function reachable(entry: string): readonly string[] {
  const phones = entry.match(/\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/g) ?? [];
  const sites = [...entry.matchAll(/https?:\/\/(?:www\.)?([^\s/,]+)/g)].map(([, site]) => site ?? '');
  return [...phones.map((phone) => phone.replace(/\D/g, '')), ...sites.map((site) => site.toLowerCase())];
}

function hasWay(words: string, way: string): boolean {
  return /^\d+$/.test(way) ? words.replace(/(?<=\d\)?)[ .-](?=\(?\d)|[()]/g, '').includes(way) : words.includes(way);
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Several rules of one variant can ask for the same in the same words; each is named once for each rule. */
function distinct<Value extends { readonly rule: LetterRequirements; readonly words: string }>(
  list: readonly Value[],
): readonly Value[] {
  return list.filter(
    ({ rule, words }, index) => list.findIndex((each) => each.rule === rule && each.words === words) === index,
  );
}
