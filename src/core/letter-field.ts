// The fields that the words of letters may use, as `{{breach.dates}}`. The build stops at a field that is not here.

/** One field of a letter. */
export interface LetterField {
  /** As a form names it. */
  readonly label: string;
  /** From where its value comes. */
  readonly of: FieldSource;
  /** What its value is, for the person who writes it or checks it. */
  readonly holds: string;
  /** The place of its value in the organisation's file, for the fields of the company; places in lists count from 0. */
  readonly path?: string;
  /**
   * `lines`: several lines, such as an address; in a sentence they are joined by commas. `list`: several entries, such
   * as agencies; it stands alone as an item of a list, and each entry becomes an item.
   */
  readonly shape?: 'lines' | 'list';
  /**
   * What stands before `not yet known as of …` while the value is not known, such as `Whether it was delayed is`; empty
   * where the letter's own words lead to it. Null where nothing may stand in its place: the final version waits for it.
   */
  readonly ifUnknown: string | null;
}

/**
 * The recorded incident, the organisation's file, the list of recipients, the notification rules with the agencies that
 * they name, or a person: nothing else knows what only a person can write.
 */
export type FieldSource = 'incident' | 'company' | 'recipient' | 'rule' | 'written';

type FieldTable = Readonly<Record<string, LetterField>>;

const incident = (label: string, holds: string, ifUnknown: string | null = ''): LetterField => ({
  label,
  of: 'incident',
  holds,
  ifUnknown,
});

const company = (label: string, path: string, shape?: 'lines'): LetterField => ({
  label,
  of: 'company',
  holds: 'As the organisation’s file has it.',
  path,
  ...(shape ? { shape } : {}),
  ifUnknown: null,
});

const recipient = (label: string, holds: string, shape?: 'lines'): LetterField => ({
  label,
  of: 'recipient',
  holds,
  ...(shape ? { shape } : {}),
  ifUnknown: null,
});

const rule = (label: string, holds: string, shape?: 'list'): LetterField => ({
  label,
  of: 'rule',
  holds,
  ...(shape ? { shape } : {}),
  ifUnknown: null,
});

/** `ifUnknown` where a letter may go out before anybody can write it. */
const written = (label: string, holds: string, ifUnknown: string | null = null): LetterField => ({
  label,
  of: 'written',
  holds,
  ifUnknown,
});

const fieldsById = {
  'letter.date': incident('Date of the notice', 'The day that stands on the letter, such as March 5, 2026.', null),
  'breach.dates': incident('Date of the breach', 'A day or a range, without “on” or “from”.', ''),
  'breach.discovered': incident('Date of discovery', 'A day, without “on”.', ''),
  'incident.detected': incident('Moment of detection', 'A day and a time with its zone, without “on”.'),
  'incident.reference': incident('Name of the incident', 'The name under which the company keeps the incident.', null),
  'information.kinds': incident(
    'Kinds of information',
    'The kinds that were involved, joined by commas, and those of which it is not yet known.',
  ),
  'people.count': incident('People affected', 'A number of people in all.', ''),
  'people.count-in-place': incident('Residents affected', 'A number of residents of one place.', ''),
  'law-enforcement.delay': incident(
    'Whether law enforcement delayed the notice',
    'One sentence. It names no agency and no officer.',
    'Whether law enforcement delayed this notice is',
  ),

  'company.name': company('Company', 'name'),
  'company.address': company('Address', 'addresses.0.lines', 'lines'),
  'company.contact': company('Who answers questions', 'notices.contact'),
  'company.phone': company('Telephone for questions', 'notices.phone'),
  'company.email': company('Email for questions', 'notices.email'),
  'company.website': company('Website with more information', 'notices.website'),
  'company.parent': company('Parent company', 'notices.parentCompany'),
  'company.signatory': company('Who signs', 'notices.signatory'),
  'company.security-program': company('Written security program', 'notices.securityProgram'),
  'amazon.impoc': company('Contact for Amazon', 'amazon.impoc'),
  'amazon.impoc-email': company('Email of the contact for Amazon', 'amazon.impocEmail'),
  'amazon.deputy': company('Deputy of the contact for Amazon', 'amazon.deputy'),
  'amazon.deputy-email': company('Email of the deputy', 'amazon.deputyEmail'),

  'recipient.name': recipient('Name of the recipient', 'As the list of recipients has it.'),
  'recipient.address': recipient('Address of the recipient', 'As the list of recipients has it.', 'lines'),
  'recipient.reference': recipient('Reference', 'The number under which the recipient asks.'),
  'recipient.identity-theft-code': recipient('Code for the free service', 'The recipient’s own code to enrol.'),

  'regulator.name': rule('Regulator', 'To whom the rule has the company report.'),
  'place.name': rule('State or place', 'The place whose residents the rule protects.'),
  'rule.citation': rule('Law', 'The citation of the rule.'),
  'services.months': rule('Months of the free service', 'The longest term that a rule asks for, a number.'),
  'bureaus.contacts': rule('Credit bureaus', 'Name, telephone, address and website of each.', 'list'),
  'ftc.contact': rule('Federal Trade Commission', 'Name, telephone, address and website.', 'list'),
  'attorney-general.contact': rule('Attorney general', 'Name, telephone, address and website.', 'list'),
  'agencies.contacts': rule('Other agencies that the rule names', 'Name, telephone and website of each.', 'list'),
  'credit-report.contact': rule('Free credit reports', 'Name, telephone, address and website.', 'list'),

  'next-word.date': written('Date of the next word', 'A day on which the company writes again, whatever is known.'),
  'breach.description': written(
    'What happened',
    'Two to four plain sentences: what happened and how, without details that help a thief.',
  ),
  'breach.exposed': written('Time of exposure', 'From when to when the information could be reached.', ''),
  'breach.acquired-by': written('Who got the information', 'Names or kinds of third parties.', ''),
  'breach.containment': written(
    'What was done at once',
    'Whole sentences. They do not say how the breach happened: residents of Massachusetts read them too.',
  ),
  'breach.investigation': written(
    'How the company looks into it',
    'Whole sentences. They do not say how the breach happened: residents of Massachusetts read them too.',
  ),
  'breach.prevention': written(
    'What is done so that it does not happen again',
    'Whole sentences. They do not say how the breach happened: residents of Massachusetts read them too.',
  ),
  'breach.consequences': written('What may follow', 'What the breach can mean for the people, in whole sentences.'),
  'information.elements': written('Exact elements', 'Each element of information, joined by commas.', ''),
  'information.health': written('Kinds of health information', 'Each kind, joined by commas.', ''),
  'services.provider': written('Provider of the free service', 'Its name, telephone and website.'),
  'services.enrolment': written('How to enrol', 'Whole sentences, with the last day. No card number is asked for.'),
  'update.news': written('What is new', 'What is known now that was not in the last notice, in whole sentences.'),
  'update.open': written(
    'What is still open',
    'What is not yet known, in whole sentences. Residents of Massachusetts read them too.',
  ),
  'report.cause': written('Cause', 'What made the breach possible, in whole sentences.'),
  'report.impact': written('Impact', 'Who and what was affected, in whole sentences.'),
  'report.measures': written(
    'Measures',
    'What was put right and what is safer now, in whole sentences. Residents of Massachusetts read them too.',
  ),
  'partner.effect': written('What it means for the partner', 'Which of the partner’s data or services are affected.'),
  'partner.requests': written('What the partner should do', 'Whole sentences, such as keys that have to be changed.'),
  'amazon.summary': written('What happened, for Amazon', 'Whole sentences, as much as is known.', ''),
  'amazon.actions': written('What was done, for Amazon', 'Whole sentences, as much as is known.', ''),
  'amazon.data': written('Amazon data involved', 'Which Amazon data, from which application or account.', ''),
  'legal-process.from': written('Who asks for Amazon data', 'The court, agency or person.', ''),
  'legal-process.received': written('When the demand came', 'A day and a time with its zone.', ''),
  'legal-process.asks': written('What the demand asks for', 'Which Amazon data, and under which kind of order.', ''),
  'legal-process.answer-by': written('By when to answer', 'A day and a time, or “not stated”.', ''),
  'notices.dates': written('When the notices go out', 'The day or the days, past or planned.', ''),
  'notices.method': written('How the notices go out', 'By mail, by email or otherwise.', ''),
  'police.report-number': written('Number of the police report', 'The number, or “none”.', ''),
  'approval.notice': written('Notice to approve', 'The name of the notice and its fingerprint.'),
  'approval.answer-by': written('Answer asked for by', 'A day and a time with its zone.'),
} satisfies FieldTable;

/** `breach.dates`. Permanent: what people wrote stands in the log under it. */
export type LetterFieldId = keyof typeof fieldsById;

/** Every field, in the order in which forms ask for them. */
export const letterFieldIds = Object.keys(fieldsById) as readonly LetterFieldId[];

export function isLetterFieldId(value: string): value is LetterFieldId {
  return Object.hasOwn(fieldsById, value);
}

export function letterField(id: LetterFieldId): LetterField {
  return fieldsById[id];
}

/** A field with its id, or double braces without their other half. */
export const FIELD_OR_BRACES = /\{\{([^{}]*)\}\}|\{\{|\}\}/g;

/** The ids between double braces, in the order in which they stand, known or not; broken braces are one too. */
export function fieldsInText(text: string): readonly string[] {
  return [...text.matchAll(FIELD_OR_BRACES)].map(([whole, id]) => id ?? whole);
}
