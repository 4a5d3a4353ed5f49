// The forms of the FBI's Internet Crime Complaint Center and of CISA, and the notice to an insurer.

import { ask, type FactForm, FROM_A_COPY, FROM_MEMORY } from './fact-sheet-form.ts';

const NOT_MONEY = 'Damage and loss stands under “Loss”. Answer this one only where money was sent.';

export const ic3: FactForm = {
  id: 'ic3',
  name: 'IC3',
  source: 'FBI Internet Crime Complaint Center, www.ic3.gov',
  basis: FROM_A_COPY,
  questions: [
    ask('filer', 'Who files the complaint', ['reporter']),
    ask('victim', 'Victim: business name and address, contact', ['company']),
    ask('transaction', 'Financial transactions: account, date, amount, who received the money', [], {
      hint: NOT_MONEY,
    }),
    ask('loss', 'Loss', ['damage', 'services']),
    ask('incident', 'Description of the incident: how you were victimized', ['description', 'entry']),
    ask('when', 'When it happened', ['began', 'noticed', 'ended', 'ongoing']),
    ask('malware', 'What was used in the incident', ['malware', 'accounts', 'systems']),
    ask('data', 'Which data was taken, and of how many people', ['information', 'people']),
    ask('subject', 'Subject: name, address, telephone, email, website, IP address', ['suspect']),
    ask('headers', 'Email headers', [], {
      hint: 'Paste the full header of the message. Firebreak keeps no messages; look in the evidence.',
    }),
    ask('evidence', 'Evidence that you keep', ['evidence']),
    ask('others', 'Other agencies that you told', ['police']),
    ask('more', 'Other information', ['actions']),
  ],
};

export const cisa: FactForm = {
  id: 'cisa',
  name: 'CISA',
  source: 'CISA Federal Incident Notification Guidelines and reporting form, www.cisa.gov/report',
  basis: FROM_A_COPY,
  questions: [
    ask('contact', 'Contact for follow-up', ['reporter']),
    ask('organization', 'Organization affected', ['company']),
    ask('detected', 'When the activity was first detected', ['noticed', 'began', 'ended']),
    ask('description', 'Description of the incident', ['description', 'discovery']),
    ask('function', 'Impact on functions and services now', ['services', 'ongoing']),
    ask('lost', 'Type of information lost, compromised or corrupted', ['information', 'encryption']),
    ask('recovery', 'Time and resources needed to recover', [], {
      options: [
        'Regular: with the resources that there are',
        'Supplemented: with more resources',
        'Extended: cannot be told',
        'Not recoverable',
      ],
      hint: 'Choose one.',
    }),
    ask('number', 'Number of systems, records and users affected', ['systems', 'accounts', 'people']),
    ask('location', 'Network location of the activity', [], {
      hint: 'Such as the office network, the shop’s servers, a cloud service.',
    }),
    ask('vector', 'Attack vector', ['entry', 'malware']),
    ask('indicators', 'Indicators of compromise', ['suspect'], {
      hint: 'Addresses, file fingerprints, names of files.',
    }),
    ask('mitigation', 'Mitigation so far', ['actions']),
    ask('others', 'Others who were told', ['police', 'sent']),
  ],
};

export const insurer: FactForm = {
  id: 'insurer',
  name: 'Insurer',
  source: 'Notice of a claim to the insurer; its own form and the policy decide',
  basis: FROM_MEMORY,
  questions: [
    ask('insured', 'Insured', ['company']),
    ask('policy', 'Policy number and claims hotline', [], {
      hint: 'Read them from the policy. Firebreak does not publish them.',
    }),
    ask('contact', 'Contact for the claim', ['reporter']),
    ask('discovered', 'When and how the incident was discovered', ['noticed', 'discovery']),
    ask('occurred', 'When it took place', ['began', 'ended', 'ongoing']),
    ask('what', 'What happened', ['description', 'entry', 'malware']),
    ask('systems', 'Systems and services affected', ['systems', 'services', 'accounts']),
    ask('data', 'Data and people affected', ['information', 'people', 'encryption']),
    ask('loss', 'Damage and loss so far', ['damage']),
    ask('demand', 'Demand for ransom, or claim by others', [], { hint: 'Say nothing of fault. Ask counsel first.' }),
    ask('steps', 'Steps taken', ['actions', 'evidence']),
    ask('law', 'Law enforcement told', ['police']),
    ask('notices', 'Notices sent, held and due', ['sent', 'held', 'deadline']),
    ask('firms', 'Counsel, and firms that need the insurer’s consent', ['helpers'], {
      hint: 'Many policies ask for consent before a firm is hired. Read yours.',
    }),
  ],
};
