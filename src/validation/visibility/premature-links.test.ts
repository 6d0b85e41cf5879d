import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPrematurePointer, getOpening, getSharedOpening } from './premature-links.ts';

const at = (moment: string) => Date.parse(moment);
const now = at('2011-06-02T12:00:00Z');
const early = { datePublished: '2011-06-01T10:00:00Z' };

test.each([
  ['a text that is public', early, undefined],
  ['a draft', { draft: true }, 'a draft'],
  ['a text of tomorrow', { datePublished: '2011-06-03T10:00:00Z' }, 'not yet published'],
  ['a text under embargo', { ...early, embargoedUntil: '2011-06-03T10:00:00Z' }, 'under embargo'],
  ['a withdrawn text', { ...early, withdrawn: { date: '2011-06-02T10:00:00Z' } }, undefined],
])('a public text that points to %s', (_, to, why) => {
  expect(findPrematurePointer(early, getOpening(to), now)?.why.en).toBe(why);
});

test('a text that is itself to come may point to one that comes with it, not to a later one', () => {
  const tomorrow = { datePublished: '2011-06-03T10:00:00Z' };
  const later = { datePublished: '2011-06-03T10:00:01Z' };
  expect(findPrematurePointer(tomorrow, getOpening(tomorrow), now)).toBeUndefined();
  expect(findPrematurePointer(tomorrow, getOpening(later), now)).toBeDefined();
});

test('a topic opens with the first text that names it, a spokesperson at once', () => {
  const topic = { collection: 'topics', key: 'raids', values: {} } as const;
  const expert = { ...topic, collection: 'people', values: { functions: ['expert'] } } as const;
  const later = { datePublished: '2011-06-03T10:00:00Z' };
  const findWhy = (naming: object[]) =>
    findPrematurePointer(early, getSharedOpening(topic, naming), now)?.why.en;
  expect(findWhy([])).toContain('that no published text names');
  expect(findWhy([{ draft: true }, later])).toContain('that no published text names');
  expect(findWhy([later, { ...early, expires: '2011-06-02T10:00:00Z' }])).toBeUndefined();
  expect(findPrematurePointer(early, getSharedOpening(expert, []), now)).toBeUndefined();
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

test('what passes today passes at every later moment: time alone never stops a build', () => {
  fc.assert(
    fc.property(entry, entry, moment, moment, (from, to, first, second) => {
      const [earlier, later] = [first, second].map(at).toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      fc.pre(findPrematurePointer(from, getOpening(to), earlier) === undefined);
      expect(findPrematurePointer(from, getOpening(to), later)).toBeUndefined();
    }),
  );
});
