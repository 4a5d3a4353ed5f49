import type { Document, RecipientValues } from '../../src/core/document.ts';

/** A letter as California asks for it, with everything that the model has. All of it is invented. */
export const letter: Document = {
  title: 'Notice of Data Breach',
  author: 'Example Salon Supply & Sons',
  language: 'en-US',
  paper: 'letter',
  stamps: ['DRAFT, not approved by counsel', 'HELD: law enforcement asked us to wait until 2 December 2026'],
  footer: 'Example Salon Supply, 100 Example Street, Sacramento, CA 95814',
  blocks: [
    {
      type: 'paragraph',
      role: 'sender',
      text: ['Example Salon Supply & Sons', { type: 'break' }, '100 Example Street\nSacramento, CA 95814'],
    },
    {
      type: 'paragraph',
      role: 'recipient',
      text: [{ type: 'field', field: 'name' }, { type: 'break' }, { type: 'field', field: 'address' }],
    },
    { type: 'paragraph', role: 'date', text: ['24 November 2026'] },
    { type: 'heading', level: 1, text: 'Notice of Data Breach' },
    { type: 'paragraph', role: 'salutation', text: ['Dear ', { type: 'field', field: 'name' }, ':'] },
    { type: 'heading', level: 2, text: 'What Happened' },
    {
      type: 'paragraph',
      text: [
        'On 17 November 2026 we found that somebody had signed in to one of our sales accounts with a stolen password. ',
        'They copied order records between 3 and 17 November 2026. We closed the account on the same day.',
      ],
    },
    { type: 'heading', level: 2, text: 'What Information Was Involved' },
    {
      type: 'list',
      isOrdered: false,
      items: [
        ['Your name'],
        ['Your postal address'],
        ['What you ordered from us. ', { type: 'strong', text: 'No payment card was involved.' }],
      ],
    },
    { type: 'heading', level: 2, text: 'What We Are Doing' },
    { type: 'paragraph', text: ['We changed every password, and told the police and the marketplace.'] },
    { type: 'heading', level: 2, text: 'What You Can Do' },
    {
      type: 'list',
      isOrdered: true,
      items: [
        ['Be careful with calls and messages that mention an order.'],
        [
          'Order your free credit report at ',
          { type: 'link', href: 'https://www.annualcreditreport.example.com/', text: 'annualcreditreport.example.com' },
          '.',
        ],
        ['Use the code ', { type: 'field', field: 'identityTheftCode' }, ' for twelve months of free monitoring.'],
      ],
    },
    {
      type: 'table',
      caption: 'The consumer reporting agencies',
      head: ['Agency', 'Address', 'Telephone'],
      rows: [
        [[{ type: 'strong', text: 'First Bureau' }], ['P.O. Box 555\nExampleville, GA 30374'], ['800-555-0101']],
        [['Second Bureau'], ['P.O. Box 556, Exampletown, TX 75013'], ['800-555-0102']],
        [['Third Bureau'], ['P.O. Box 557, Exampleburg, PA 19016'], ['800-555-0103']],
      ],
    },
    { type: 'heading', level: 2, text: 'For More Information' },
    {
      type: 'paragraph',
      text: [
        'Call 916-555-0160 on weekdays, 08:00 to 18:00 Pacific time, or see ',
        { type: 'link', href: 'https://example.com/notice', text: 'our page about it' },
        '. Your reference is ',
        { type: 'field', field: 'reference' },
        '.',
      ],
    },
    { type: 'paragraph', role: 'closing', text: ['Sincerely,\nExample Salon Supply & Sons'] },
    { type: 'paragraph', role: 'note', text: ['This notice was not delayed by law enforcement.'] },
  ],
};

export const recipient: RecipientValues = {
  name: 'Thị Ọlọ́runṣọlá Łukasz',
  address: '22 Rue de l’Église\nApt. 5 <B> & C\nFresno, CA 93650',
  reference: 'FB-000118',
  identityTheftCode: 'K7QX-22PM',
};

/** Names whose every character has to come out of each file as it went in. */
export const names = [
  'José Núñez Ångström',
  'Zażółć Gęślą Jaźń',
  'Ọlọ́runṣọlá Adébáyọ̀ Ẹ̀bùn',
  'Nguyễn Thị Ánh Tuyết Đặng',
  'Αλέξανδρος Παπαδόπουλος ἀρχή',
  'Щербаченко Їжак Ґудзь Ђорђевић',
  'Bob Smith',
  'Ærøskøbing Þór Ðorđe ß ŒœĲĳ',
  'fi fl ffi office Ť ľ',
  'Ṛṣi Ḥusayn ʻOkina ʼAyn',
] as const;

/** What nobody should be able to do harm with. */
export const hostile = [
  '<script>alert(1)</script>',
  ']]> &amp; <!-- --> <?x?>',
  'nul\0 bell\x07 escape\x1b delete\x7f',
  'right \u202Eotfel\u202C and \u2067isolated\u2069',
  'lone \uD800 surrogates \uDC00',
  'not a character \uFFFE \uFFFF',
  "' onload='x' \" =cmd|'/c calc'!A1",
  'Subject: x\r\nBcc: everybody@example.com',
  '{{name}} $& $1 \\1 %s',
  '=?UTF-8?B?eA==?=',
] as const;

/** The words of a text in their order, as every form has to hold them. */
export function words(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
