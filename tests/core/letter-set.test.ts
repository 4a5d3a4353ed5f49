import { describe, expect, test } from 'vitest';
import { findAsked } from '../../src/core/letter-list.ts';
import { createVariantByPlace, differsByPlace, rulesForLetter } from '../../src/core/letter-set.ts';
import { findVariants } from '../../src/core/letter-variant.ts';
import { rules } from '../content/content.ts';
import { letterOf, letters } from '../content/letters.ts';
import { fact, people, tell, type Told } from './clock-case.ts';
import { requirements, situation } from './letter-situation.ts';

const SAMOA = 'us-as';
const STORY = [people('us-tx', 300), people('us-ma', 3), people(SAMOA, 2), people('us-oh', 0), people('other', null)];

function asked(story: readonly Told[] = STORY, all = requirements) {
  const { incident, room } = tell(story);
  return findAsked('individuals', incident, room, rules, all, {});
}

function variantsOf(id: string, story: readonly Told[] = STORY) {
  const template = letterOf(id);
  const { places, everywhere, others } = rulesForLetter(template, asked(story));
  return findVariants(template, places, everywhere, situation(template.forms[0]), others);
}

describe('places whose own rules ask for no notice', () => {
  test('are those in which somebody is counted or may be', () => {
    expect(
      asked()
        .others.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['other', SAMOA]);
  });

  test('are all of them where encryption excuses every rule', () => {
    const excused = asked([people('us-ca', 5), fact('encrypted', 'yes'), fact('keyTaken', 'no')]);
    expect(excused.places).toEqual([]);
    expect(excused.others).toEqual([{ id: 'us-ca', name: 'us-ca' }]);
  });

  test('get what holds everywhere, in a variant that other places may share', () => {
    const variants = variantsOf('customers-initial');
    const theirs = variants.filter(({ others }) => others.length > 0);
    expect(theirs).toHaveLength(1);
    expect(theirs[0]?.placeIds).toEqual(expect.arrayContaining([SAMOA, 'other']));
    expect(theirs[0]?.requirements).toEqual(theirs[0]?.places);
    expect(variants.find(({ placeIds }) => placeIds.includes('us-ma'))?.others).toEqual([]);
  });

  test('share the variant of a place of which nothing more is asked', () => {
    const template = letterOf('customers-update');
    const [place] = requirements.filter(({ rule }) => rule === 'us-tx');
    if (!place) throw new Error('There is a rule of Texas.');
    const free = { ...place, required: [], contacts: [], services: null };
    const [shared, another] = findVariants(template, [free], [], situation('letter'), [{ id: SAMOA, name: 'Samoa' }]);
    expect(another).toBeUndefined();
    expect(shared).toMatchObject({ places: [free], others: [{ id: SAMOA }], placeIds: ['us-tx', SAMOA] });
  });
});

describe('which variant the people of a place get', () => {
  test('is told for every counted place, and for no other', () => {
    const variants = variantsOf('customers-initial');
    const byPlace = createVariantByPlace(letterOf('customers-initial'), variants) ?? {};
    expect(Object.keys(byPlace).toSorted()).toEqual(['other', SAMOA, 'us-ma', 'us-tx']);
    expect(byPlace[SAMOA]).toBe(byPlace.other);
    expect(byPlace['us-ma']).not.toBe(byPlace.other);
    for (const [place, id] of Object.entries(byPlace))
      expect(variants.find((variant) => variant.id === id)?.placeIds).toContain(place);
  });

  test('is nobody’s while nobody is counted', () => {
    expect(createVariantByPlace(letterOf('customers-initial'), variantsOf('customers-initial', []))).toEqual({});
  });

  test('does not depend on the place for partners, Amazon and all others', () => {
    expect(createVariantByPlace(letterOf('partners-initial'), variantsOf('partners-initial'))).toBeNull();
    expect([...new Set(letters.filter(differsByPlace).map(({ to }) => to))].toSorted()).toEqual([
      'customers',
      'employees',
    ]);
  });
});

describe('the rules that speak about a letter', () => {
  test('are those of places and regulators for a regulator, each for itself', () => {
    const { places, everywhere, others } = rulesForLetter(
      { to: 'regulator' },
      { ...asked(), everywhere: requirements },
    );
    const reported = [...asked().places, ...requirements];
    expect(places.map(({ rule, addressees }) => [rule, addressees.map(({ name }) => name)])).toEqual(
      reported.flatMap(({ rule, addressees }) => addressees.map(({ name }) => [rule, [name]])),
    );
    expect(places.filter(({ rule }) => rule === 'us-ny').length).toBeGreaterThan(3);
    expect([everywhere, others]).toEqual([[], []]);
  });

  test('are none for partners, Amazon, bureaus and counsel', () => {
    for (const to of ['partners', 'amazon', 'bureaus', 'counsel'] as const)
      expect(rulesForLetter({ to }, asked())).toEqual({
        places: [],
        everywhere: [],
        others: [],
        withoutSubstitute: [],
      });
  });

  test('are for the public those that are known to allow a substitute notice; the others are named', () => {
    const unknown = requirements.map((each) => (each.rule === 'us-tx' ? { ...each, substitute: null } : each));
    const found = rulesForLetter({ to: 'public' }, asked(STORY, unknown));
    expect(found.places.map(({ rule }) => rule)).toEqual(['us-ma']);
    expect(found.withoutSubstitute.map(({ rule }) => rule)).toEqual(['us-tx']);
    expect(found.others).toEqual([]);
    expect(rulesForLetter({ to: 'public' }, asked()).withoutSubstitute).toEqual([]);
  });
});
