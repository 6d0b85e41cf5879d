import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opensAt } from '../../publishing/visibility/lifecycle.ts';
import { findPrematurePointer, getDisclosure, getSharedDisclosure } from './premature-links.ts';

const at = (moment: string) => Date.parse(moment);
const now = at('2011-06-02T12:00:00Z');
const early = { datePublished: '2011-06-01T10:00:00Z' };

test.each([
  ['an entry that is public', early, undefined],
  ['a draft', { draft: true }, 'a draft'],
  ['an entry dated tomorrow', { datePublished: '2011-06-03T10:00:00Z' }, 'not yet published'],
  ['an entry under embargo', { ...early, embargoedUntil: '2011-06-03T10:00:00Z' }, 'under embargo'],
  ['a withdrawn entry', { ...early, withdrawn: { date: '2011-06-02T10:00:00Z' } }, undefined],
])('a public entry that links to %s', (_, to, why) => {
  expect(findPrematurePointer(early, getDisclosure(to), now)?.why.text).toBe(why);
});

test('an upcoming entry may link to one published at the same moment, not to a later one', () => {
  const tomorrow = { datePublished: '2011-06-03T10:00:00Z' };
  const later = { datePublished: '2011-06-03T10:00:01Z' };
  expect(findPrematurePointer(tomorrow, getDisclosure(tomorrow), now)).toBeUndefined();
  expect(findPrematurePointer(tomorrow, getDisclosure(later), now)).toBeDefined();
});

test('a topic is public with the first entry that names it, a spokesperson immediately', () => {
  const topic = { collection: 'topics', key: 'raids', values: {} } as const;
  const expert = { ...topic, collection: 'people', values: { functions: ['expert'] } } as const;
  const later = { datePublished: '2011-06-03T10:00:00Z' };
  const toFirst = (naming: object[]) => Math.min(...naming.map(opensAt));
  const findWhy = (naming: object[]) =>
    findPrematurePointer(early, getSharedDisclosure(topic, toFirst(naming)), now)?.why.text;
  expect(findWhy([])).toContain('that no published text names');
  expect(findWhy([{ draft: true }, later])).toContain('that no published text names');
  expect(findWhy([later, { ...early, expires: '2011-06-02T10:00:00Z' }])).toBeUndefined();
  expect(findPrematurePointer(early, getSharedDisclosure(expert, Infinity), now)).toBeUndefined();
});

const moment = fc
  .integer({ min: at('2010-01-01T00:00Z'), max: at('2030-01-01T00:00Z') })
  .map((time) => new Date(time).toISOString());
const perhaps = fc.option(moment, { nil: undefined });
const entry = fc.record({
  draft: fc.boolean(),
  datePublished: moment,
  embargoedUntil: perhaps,
  expires: perhaps,
  withdrawn: fc.option(fc.record({ date: moment }), { nil: undefined }),
});

test('a link that is allowed today stays allowed: time alone never stops a build', () => {
  fc.assert(
    fc.property(entry, entry, moment, moment, (from, to, first, second) => {
      const [earlier, later] = [first, second].map(at).toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      fc.pre(findPrematurePointer(from, getDisclosure(to), earlier) === undefined);
      expect(findPrematurePointer(from, getDisclosure(to), later)).toBeUndefined();
    }),
  );
});
