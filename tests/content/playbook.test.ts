import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { items, mdxByPolicy, obligations, obligationToSection, organisation, sectionIds, steps } from './content.ts';

const RELEASED = join(import.meta.dirname, '../fixtures/released-ids');

// An action begins with what is to be done. A verb that is missing here may be added; a noun may not.
const VERBS = new Set(
  `Add Agree Ask Assess Block Bring Call Change Check Choose Clear Close Collect Compare Contact Copy Decide Determine Disconnect
  Document Email Establish Fill Filter Find Follow Gather Give Have Hold Identify Inform Isolate Keep Leave Let List Lock Look Make
  Move Name Notify Offer Plan Print Put Read Record Remove Replace Report Re-route Reroute Restore Review Save Send Set Share
  Start Stop Store Take Tell Test Turn Update Use Wait Watch Work Write Note Preserve Confirm Prepare Segment Train Hold Run
  Consult File Investigate Reduce Say Fix Switch Rebuild Adjust Build Draft Get Mark Open Show Verify`.split(/\s+/),
);

test('ids and codes are there once', () => {
  for (const field of ['id', 'code'] as const) {
    const values = items.map((item) => item[field]);
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
  }
});

test('keeps every id that a released version had', () => {
  const here = new Set([...items.map(({ id }) => id), ...sectionIds, ...obligations.map(({ id }) => id)]);
  const releases = readdirSync(RELEASED);
  expect(releases).not.toEqual([]);
  for (const release of releases) {
    const ids = readFileSync(join(RELEASED, release), 'utf8').split('\n').filter(Boolean);
    expect({ release, missing: ids.filter((id) => !here.has(id)) }).toEqual({ release, missing: [] });
  }
});

test('each action begins with a verb and says it in at most twenty words', () => {
  const firstWord = (action: string) => action.split(/[\s,;:]/)[0] ?? '';
  expect(items.filter(({ action }) => !VERBS.has(firstWord(action))).map(({ action }) => action)).toEqual([]);
  expect(items.filter(({ action }) => action.split(/\s+/).length > 20).map(({ id }) => id)).toEqual([]);
});

test('each code belongs to its step and, up to the last clause of the step, to an obligation that it carries out', () => {
  for (const { step, items: own } of steps) {
    const clauses = obligations.flatMap(({ id }) => (id.startsWith(`bs-${step}.`) ? id.slice(3) : []));
    for (const { id, code, carriesOut } of own) {
      expect({ id, step: code.split('.')[0] }).toEqual({ id, step: String(step) });
      const clause = code.replace(/[a-z]$/, '');
      if (clauses.includes(clause))
        expect({ id, carriesOut }).toEqual({ id, carriesOut: expect.arrayContaining([`bs-${clause}`]) });
    }
  }
});

test('each item cites what exists, and shows where the words are that it carries out', () => {
  const known = new Set(obligations.map(({ id }) => id));
  const roles = new Set(organisation.roles.map(({ id }) => id));
  for (const item of items) {
    expect({ id: item.id, unknown: item.carriesOut.filter((id) => !known.has(id)) }).toEqual({
      id: item.id,
      unknown: [],
    });
    expect({ id: item.id, unknown: item.showsIn.filter((id) => !sectionIds.includes(id)) }).toEqual({
      id: item.id,
      unknown: [],
    });
    const missing = item.carriesOut.map(obligationToSection).filter((section) => !item.showsIn.includes(section));
    expect({ id: item.id, missing }).toEqual({ id: item.id, missing: [] });
    expect(roles).toContain(item.role);
  }
});

test('a checklist stands in exactly the sections that have items', () => {
  const withItems = sectionIds.filter((section) => items.some((item) => item.showsIn.includes(section)));
  const embedded = Object.values(mdxByPolicy).flatMap((mdx) =>
    [...mdx.matchAll(/<Checklist section="([^"]+)"/g)].map(([, section]) => section ?? ''),
  );
  expect(embedded.sort()).toEqual([...withItems].sort());
});

test('whoever contains a machine is told to leave the power on', () => {
  const containing = items.filter(
    ({ action }) => /isolate|off the network/i.test(action) && /machine|network/i.test(action),
  );
  expect(containing.length).toBeGreaterThan(0);
  const silent = containing.filter(
    ({ action, why = '' }) => !/power on|switch(ed)? off|power/i.test(`${action} ${why}`),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('step 7 and what follows it ask about Amazon data', () => {
  const amazon = steps.find(({ step }) => step === 7)?.items ?? [];
  expect(amazon.filter(({ dependsOn }) => dependsOn !== 'amazonData').map(({ id }) => id)).toEqual([]);
});
