import { expect, test } from 'vitest';
import type { Duty, NoticeTo } from '../../src/core/notification-rule.ts';
import { organisation, type PublishedRule, rules, rulesByFile } from './content.ts';

const STATES =
  'al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy';
const TERRITORIES = 'pr gu vi';
const OTHERS = `us-hipaa us-ftc-safeguards us-ftc-hbnr us-sec-8k-105 us-circia us-sec-reg-sp us-bank-36h us-ncua-72h us-nydfs-500
  us-naic-668 us-dfars-7012 eu-gdpr uk-gdpr ca-pipeda ca-qc-law25 ca-ab-pipa au-ndb pci-card-brands visa-wtdic mastercard-adc
  amazon-sp-api-dpp`;
const split = (words: string) => words.split(/\s+/);
const statewide = [...split(STATES), ...split(TERRITORIES)].map((code) => `us-${code}`);

const NOTICES: readonly NoticeTo[] = ['individuals', 'regulator', 'bureaus'];
const OFFICIAL_HOSTS = [
  'arkansasag.gov',
  'atg.wa.gov',
  'developer-docs.amazon.com',
  'dibnet.dod.mil',
  'oag.ca.gov',
  'portal.ct.gov',
];

function ruleOf(id: string): PublishedRule {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return rule;
}

/** `30 calendar-days detection`, by the ids of the rules that have a limit for this notice. */
function limitsOf(notice: NoticeTo, ids: readonly string[]): Record<string, string> {
  const line = ({ limit, from }: Duty) => `${limit?.amount} ${limit?.unit} ${from}`;
  return Object.fromEntries(
    ids.flatMap((id) => {
      const duty = ruleOf(id)[notice];
      return duty?.limit ? [[id.replace(/^us-/, ''), line(duty)]] : [];
    }),
  );
}

const idsWhere = (isIt: (rule: PublishedRule) => unknown) =>
  rules
    .filter(isIt)
    .map(({ id }) => id)
    .sort();

test('there are 75 rules under their permanent ids, each in the file of its name', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual([...statewide, ...split(OTHERS)].sort());
  expect(rules).toHaveLength(75);
  expect(Object.entries(rulesByFile).filter(([file, { id }]) => file !== `${id}.yaml`)).toEqual([]);
});

test('22 of the 54 states and territories limit the notice to individuals', () => {
  const each = (codes: string, line: string) => split(codes).map((code) => [code, line] as const);
  expect(limitsOf('individuals', statewide)).toEqual(
    Object.fromEntries([
      ...each('ca fl me ny wa', '30 calendar-days detection'),
      ...each('co', '30 calendar-days determination'),
      ...each('in md nm oh or tn vt wi', '45 calendar-days detection'),
      ...each('al az ri', '45 calendar-days determination'),
      ...each('ct la sd', '60 calendar-days detection'),
      ...each('de tx', '60 calendar-days determination'),
    ]),
  );
  expect(Object.keys(limitsOf('individuals', statewide))).toHaveLength(22);
});

test('the regulators of states and territories have these limits', () => {
  expect(limitsOf('regulator', statewide)).toEqual({
    al: '45 calendar-days determination',
    az: '45 calendar-days determination',
    ar: '45 calendar-days determination',
    ca: '15 calendar-days individual-notice',
    co: '30 calendar-days determination',
    ct: '60 calendar-days detection',
    de: '60 calendar-days determination',
    fl: '30 calendar-days detection',
    in: '45 calendar-days detection',
    ia: '5 business-days individual-notice',
    la: '10 calendar-days individual-notice',
    md: '45 calendar-days detection',
    nm: '45 calendar-days detection',
    ok: '60 calendar-days individual-notice',
    or: '45 calendar-days detection',
    ri: '45 calendar-days determination',
    sd: '60 calendar-days detection',
    tx: '30 calendar-days determination',
    vt: '14 business-days detection',
    wa: '30 calendar-days detection',
    pr: '10 calendar-days detection',
  });
  // Alaska’s is no duty: it is the condition of not telling anybody.
  expect(statewide.filter((id) => ruleOf(id).regulator)).toHaveLength(38);
});

test('regulators come before, with or not after the people affected', () => {
  const standing = (relation: Duty['relation']) => idsWhere(({ regulator }) => regulator?.relation === relation);
  expect(standing('before-individual-notice')).toEqual(['ca-ab-pipa', 'us-md', 'us-nj']);
  expect(standing('not-after-individual-notice')).toEqual(['us-ar', 'us-ct', 'us-de', 'us-vt']);
  expect(standing('with-individual-notice')).toEqual(
    ['us-ftc-hbnr', ...split('dc hi il me ma mo mt ne nh ny nc nd or pa sc ut va').map((code) => `us-${code}`)].sort(),
  );
});

test('the other rules have these limits', () => {
  const ids = split(OTHERS);
  expect(limitsOf('individuals', ids)).toEqual({
    hipaa: '60 calendar-days detection',
    'ftc-hbnr': '60 calendar-days detection',
    'sec-reg-sp': '30 calendar-days detection',
  });
  expect(limitsOf('regulator', ids)).toEqual({
    hipaa: '60 calendar-days detection',
    'ftc-safeguards': '30 calendar-days detection',
    'ftc-hbnr': '60 calendar-days detection',
    'sec-8k-105': '4 business-days determination',
    'bank-36h': '36 hours determination',
    'ncua-72h': '72 hours detection',
    'nydfs-500': '72 hours determination',
    'naic-668': '72 hours determination',
    'dfars-7012': '72 hours detection',
    'eu-gdpr': '72 hours detection',
    'uk-gdpr': '72 hours detection',
    'au-ndb': '30 calendar-days detection',
    'visa-wtdic': '3 calendar-days detection',
    'mastercard-adc': '24 hours detection',
    'amazon-sp-api-dpp': '24 hours detection',
  });
  expect(ruleOf('us-hipaa').regulator?.below).toMatchObject({
    limit: { amount: 60, unit: 'calendar-days' },
    from: 'end-of-year',
  });
  expect(ruleOf('us-circia').regulator).toBeNull();
  expect(ruleOf('us-circia').noDuty.regulator).toMatch(/^Not yet in force/);
  expect(ruleOf('au-ndb').regulator?.words).toContain('is not a notification deadline');
});

test('three states limit the notice to the credit bureaus', () => {
  expect(
    limitsOf(
      'bureaus',
      rules.map(({ id }) => id),
    ),
  ).toEqual({ az: '45 calendar-days determination', mn: '48 hours detection', nm: '45 calendar-days detection' });
  expect(ruleOf('us-mn').bureaus?.minimum).toBe(501);
  expect(ruleOf('us-ma').bureaus).toMatchObject({ minimum: null, limit: null });
});

test('“more than 500” begins at 501, and “500 or more” at 500', () => {
  for (const { id, ...rule } of rules)
    for (const notice of NOTICES) {
      const { minimum, thresholdWords } = rule[notice] ?? {};
      const [, isMore, number] = /(more than|at least)? ?([\d,]+)(?: or more)?/.exec(thresholdWords ?? '') ?? [];
      if (!minimum || !number || minimum === 1) continue;
      const value = Number(number.replaceAll(',', ''));
      expect({ id, notice, minimum }).toEqual({ id, notice, minimum: isMore === 'more than' ? value + 1 : value });
    }
});

test('a hold stops no clock that the text does not name, and these rules say what runs after it', () => {
  const after = Object.fromEntries(
    rules.flatMap(({ id, delay }) => (delay.afterRelease ? [[id, delay.afterRelease]] : [])),
  );
  const days = (amount: number) => ({ amount, unit: 'calendar-days', orOriginalIfLater: false });
  expect(after).toEqual({
    'us-az': days(45),
    'us-co': days(30),
    'us-md': { ...days(7), orOriginalIfLater: true },
    'us-me': { ...days(7), unit: 'business-days' },
    'us-sd': days(30),
    'us-tn': days(45),
  });
  expect(idsWhere(({ delay }) => delay.appliesTo.includes('regulator'))).toEqual(['us-hipaa']);
  expect(statewide.map((id) => ruleOf(id).delay.appliesTo.join())).toEqual(statewide.map(() => 'individuals'));
  expect(idsWhere(({ delay }) => delay.allowed === false)).toEqual(
    ['us-ftc-safeguards', 'us-sec-8k-105', 'us-sec-reg-sp', 'au-ndb'].sort(),
  );
  expect(rules.filter(({ delay }) => !delay.allowed && delay.appliesTo.length > 0)).toEqual([]);
});

test('encryption excuses every duty of a state’s rule, in Europe the notice to individuals only, elsewhere what is said', () => {
  for (const id of statewide) {
    const rule = ruleOf(id);
    // Massachusetts has a second trigger that has no exception for encrypted data.
    const excused = id === 'us-ma' ? [] : NOTICES.filter((notice) => rule[notice]);
    expect({ id, excuses: rule.encryption.excuses }).toEqual({ id, excuses: excused });
  }
  const others = split(OTHERS).flatMap((id) => {
    const { excuses } = ruleOf(id).encryption;
    return excuses.length > 0 ? [[id, excuses.join()]] : [];
  });
  expect(Object.fromEntries(others)).toEqual({
    'us-hipaa': 'individuals,regulator',
    'us-ftc-safeguards': 'regulator',
    'us-ftc-hbnr': 'individuals,regulator',
    'eu-gdpr': 'individuals',
    'uk-gdpr': 'individuals',
  });
});

test('a rule holds for the residents of its place, for a sector that the company is asked about, or by a fact', () => {
  expect(statewide.map((id) => ruleOf(id).applies)).toEqual(statewide.map((place) => ({ place })));
  const sectors = rules.flatMap(({ applies }) => ('sector' in applies ? [applies.sector] : []));
  expect(sectors.sort()).toEqual(organisation.sectors.map(({ id }) => id).sort());
  expect(ruleOf('amazon-sp-api-dpp').applies).toEqual({ fact: 'amazonData' });
  expect(idsWhere(({ applies }) => 'fact' in applies && applies.fact === 'paymentCard')).toEqual([
    'mastercard-adc',
    'pci-card-brands',
    'visa-wtdic',
  ]);
});

test('free services are asked for in six places', () => {
  const months = rules.flatMap(({ id, idTheftServices }) =>
    idTheftServices.months ? [[id, idTheftServices.months]] : [],
  );
  expect(Object.fromEntries(months)).toEqual({
    'us-ca': 12,
    'us-ct': 24,
    'us-dc': 18,
    'us-de': 12,
    'us-ma': 18,
    'us-pa': 12,
  });
});

test('letters leave out what Massachusetts, Illinois and Oregon forbid, and take California’s form', () => {
  expect(idsWhere(({ letter }) => letter.forbiddenElements.length > 0)).toEqual(['us-il', 'us-ma', 'us-or']);
  expect(ruleOf('us-ca').letter).toMatchObject({ title: 'Notice of Data Breach', minPointSize: 10 });
  expect(ruleOf('us-ca').letter.headings).toHaveLength(5);
});

test('links lead to official addresses only', () => {
  const addresses = rules.flatMap((rule) => JSON.stringify(rule).match(/https?:\/\/[^\s",)]+/g) ?? []);
  expect([...new Set(addresses.map((address) => new URL(address).host))].sort()).toEqual(OFFICIAL_HOSTS);
  expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  expect(idsWhere((rule) => /github|gitlab/i.test(JSON.stringify(rule)))).toEqual([]);
});

test('says what is not verified, and how the rest was checked', () => {
  expect(idsWhere(({ isVerified }) => !isVerified)).toEqual(['mastercard-adc', 'visa-wtdic']);
  expect(statewide.filter((id) => ruleOf(id).evidence.primaryTextRead)).toHaveLength(31);
  expect(new Set(rules.map(({ checkedOn }) => checkedOn))).toEqual(new Set(['2026-11']));
  expect(idsWhere(({ evidence }) => evidence.fromMemory.some((item) => item.trim() === ''))).toEqual([]);
});
