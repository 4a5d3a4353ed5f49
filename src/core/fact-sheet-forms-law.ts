// The notice under the HIPAA rule, the one under Article 33 GDPR, the one to a state's attorney general, Amazon's.

import {
  ask,
  type FactForm,
  type FormKnowledge,
  FROM_A_COPY,
  FROM_MEMORY,
  FROM_THE_LAW,
  FROM_THE_POLICY,
} from './fact-sheet-form.ts';
import {
  decideBreachLocation,
  decideBreachSize,
  decideBreachType,
  decideProtectedKinds,
  locationOptions,
  protectedKindOptions,
  sizeOptions,
  typeOptions,
} from './fact-sheet-hhs.ts';
import { tellDataRequests } from './fact-sheet-log.ts';
import { effectiveFact } from './triage.ts';

/** The fact of a delay, without agency and officer; what counsel holds is nobody else's business. */
function decideDelay({ incident, room: { holds } }: FormKnowledge): string {
  if (holds.some(({ kind }) => kind === 'law-enforcement')) return 'Law enforcement asked us to wait with the notices';
  return effectiveFact(incident, 'lawEnforcement') === 'no'
    ? 'Law enforcement did not ask us to wait with the notices'
    : 'Whether law enforcement asks for a delay is not yet known';
}

/** Amazon reads it: that it was told is no news to it. */
function decideAmazonData({ incident }: FormKnowledge): string {
  const words = { yes: 'Amazon data is involved', no: 'No Amazon data is involved' };
  const value = effectiveFact(incident, 'amazonData');
  return value === 'not-yet-known' ? 'Whether Amazon data is involved is not yet known' : words[value];
}

export const hhs: FactForm = {
  id: 'hhs',
  name: 'HHS',
  source: '45 CFR 164.408; breach portal of the Office for Civil Rights, ocrportal.hhs.gov',
  basis: FROM_A_COPY,
  questions: [
    ask('report', 'Report type: first report, or addendum with its tracking number', [], {
      options: ['Initial breach report', 'Addendum to a previous report'],
      hint: 'Choose one.',
    }),
    ask('size', 'Individuals affected: 500 or more, or fewer', ['people'], {
      options: sizeOptions,
      decide: decideBreachSize,
    }),
    ask('entity', 'Covered entity: name and address', ['company']),
    ask('entity-type', 'Type of covered entity', [], {
      options: ['Health plan', 'Healthcare clearing house', 'Healthcare provider'],
      hint: 'Choose one; a business associate files for its covered entity, or tells it.',
    }),
    ask('contact', 'Point of contact', ['reporter']),
    ask('breach-start', 'Breach start date', ['began']),
    ask('breach-end', 'Breach end date', ['ended', 'ongoing']),
    ask('discovery-start', 'Discovery start date', ['noticed']),
    ask('discovery-end', 'Discovery end date', [], {
      hint: 'The portal asks for a first and a last day. It was discovered on one day: give the same.',
    }),
    ask('number', 'Approximate number of individuals', ['people']),
    ask('type', 'Type of breach', ['entry'], {
      options: typeOptions,
      decide: decideBreachType,
      hint: 'Malicious code alone does not decide it. Think of how the information was lost or seen.',
    }),
    ask('location', 'Location of the breached information', ['media'], {
      options: locationOptions,
      decide: decideBreachLocation,
    }),
    ask('kinds', 'Type of protected health information', ['information'], {
      options: protectedKindOptions,
      decide: decideProtectedKinds,
    }),
    ask('description', 'Brief description of the breach', ['description', 'discovery']),
    ask('safeguards', 'Safeguards in place before the breach', [], {
      options: [
        'None',
        'Privacy Rule safeguards (training, policies)',
        'Security Rule administrative safeguards',
        'Security Rule physical safeguards',
        'Security Rule technical safeguards',
      ],
      hint: 'Choose all that were in place.',
    }),
    ask('notice', 'Notice to individuals: first and last date', ['sent']),
    ask('delay', 'Whether law enforcement asked for a delay (45 CFR 164.412)', ['held'], { decide: decideDelay }),
    ask('substitute', 'Substitute notice, and notice to the media', [], {
      hint: 'Media notice is due where more than 500 residents of one state are affected (45 CFR 164.406).',
    }),
    ask('actions', 'Actions taken in response', ['actions', 'prevention']),
    ask('attestation', 'Attestation: name and date', [], { hint: 'The person who files attests that it is accurate.' }),
  ],
};

export const gdpr: FactForm = {
  id: 'gdpr',
  name: 'GDPR article 33',
  source: 'Regulation (EU) 2016/679, Article 33(3)(a)–(d)',
  basis: FROM_THE_LAW,
  questions: [
    ask('nature', '33(3)(a): nature of the breach', ['description', 'entry', 'encryption']),
    ask('when', '33(1): when the controller became aware, and the time of the breach', [
      'noticed',
      'established',
      'began',
      'ended',
    ]),
    ask('subjects', '33(3)(a): categories and approximate number of data subjects', ['people'], {
      hint: 'Name the categories too, such as customers or employees.',
    }),
    ask('records', '33(3)(a): categories and approximate number of personal data records', ['information'], {
      hint: 'The number of records is not recorded in Firebreak: add it.',
    }),
    ask('contact', '33(3)(b): data protection officer or other contact point', ['reporter']),
    ask('controller', 'Controller', ['company']),
    ask('consequences', '33(3)(c): likely consequences', ['consequences']),
    ask('measures', '33(3)(d): measures taken or proposed, also to mitigate effects', ['actions', 'prevention']),
    ask('late', '33(1): reasons for the delay, where more than 72 hours have passed', []),
    ask('phases', '33(4): what will follow later', [], {
      hint: 'Information may follow in phases, without undue further delay.',
    }),
  ],
};

export const stateForm: FactForm = {
  id: 'state',
  name: 'State attorney general',
  source: 'The rule of the state, which is shown once the state is chosen',
  basis: FROM_MEMORY,
  questions: [
    ask('entity', 'Name and address of the business', ['company']),
    ask('contact', 'Contact for questions', ['reporter']),
    ask('date', 'Date of the breach', ['began', 'ended', 'ongoing']),
    ask('discovered', 'Date of discovery, and how it was discovered', ['noticed', 'established', 'discovery']),
    ask('description', 'What happened', ['description', 'entry']),
    ask('kinds', 'Types of personal information', ['information', 'media', 'encryption']),
    ask('residents', 'People affected, in all and of the state', ['people']),
    ask('measures', 'Steps taken to contain and to put right', ['actions', 'prevention']),
    ask('law', 'Law enforcement told', ['police']),
    ask('delay', 'Whether law enforcement asked for a delay of the notices', ['held'], { decide: decideDelay }),
    ask('notice', 'Notices to residents: when and how', ['sent'], {
      hint: 'Most offices ask for a sample of the notice without personal data: see Letters.',
    }),
    ask('services', 'Identity-theft services that are offered', [], { hint: 'Provider, months, how to enrol.' }),
  ],
};

export const amazon: FactForm = {
  id: 'amazon',
  name: 'Amazon',
  source:
    'Amazon Data Protection Policy, incident response: within 24 hours of detection, by email to its security team',
  basis: FROM_THE_POLICY,
  questions: [
    ask('seller', 'Company, and the contact for Amazon', ['company', 'reporter']),
    ask('detected', 'When it was detected', ['noticed', 'discovery']),
    ask('time', 'When it took place', ['began', 'ended', 'ongoing']),
    ask('data', 'Amazon information involved', ['amazon'], {
      decide: decideAmazonData,
      hint: 'Add which Amazon data, from which application or account.',
    }),
    ask('kinds', 'Kinds of information, and people affected', ['information', 'people', 'encryption']),
    ask('what', 'What happened', ['description', 'entry', 'malware']),
    ask('systems', 'Systems and accounts affected', ['systems', 'accounts']),
    ask('actions', 'What was done', ['actions', 'prevention']),
    ask('law', 'Law enforcement, and demands for Amazon data', ['police'], {
      adds: ({ room, zone }) => tellDataRequests(room, zone),
      hint: 'Who asked for Amazon data is recorded in the room.',
    }),
    ask('notices', 'Notices to others, sent and planned', ['sent'], {
      hint: 'Amazon reserves the review of their form and content.',
    }),
  ],
};
