import { expect, test, vi } from 'vitest';
import type { SiteState } from '../../src/server/publisher/publisher.ts';
import {
  concernsReaders,
  describeConsequences,
  describeFailure,
  describeLeaving,
  describeMovedDate,
  describeOtherLanguages,
  describeRenamed,
  describeRenewed,
  withFailure,
} from './consequences.ts';
import { messages } from '../messages/index.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

const later = '2999-01-01T00:00:00Z';
const text = { datePublished: '2011-06-01T10:00:00-04:00' };

test.each<[string, Readonly<Record<string, unknown>>, boolean]>([
  ['public', text, false],
  ['held back', { ...text, draft: true }, true],
  ['embargoed', { ...text, embargoedUntil: '2999-01-01T00:00:00Z' }, true],
])('of an entry that was %s, readers see changes or all of it', (_, published, isFirst) => {
  const draft = { collection: 'releases-en', slug: '2011/a', data: text, isNew: false, published };
  const [sentence] = describeConsequences(draft);
  expect(sentence).toMatch(
    isFirst ? /^Readers will see this text/ : /^Readers will see the changes/,
  );
});

test('of an old text that appears, it is said among which others it is', () => {
  const describe = (datePublished: string) => {
    const draft = { collection: 'releases-en', slug: '2026/a', isNew: true };
    return describeConsequences({ ...draft, data: { datePublished } }).slice(1);
  };
  expect(describe(text.datePublished)).toEqual([
    expect.stringMatching(/^Its date is June\s1,\s2011/),
  ]);
  expect(describe(new Date().toISOString())).toEqual([]);
});

test('of a correction whose moment has not come, it is said from when readers see it', () => {
  const corrections = [{ date: '2011-07-01T12:00:00Z' }, { date: later }, {}];
  const draft = { collection: 'releases-en', slug: '2011/a', isNew: false, published: text };
  expect(describeConsequences({ ...draft, data: { ...text, corrections } }).slice(1)).toEqual([
    expect.stringMatching(
      /^Readers see the correction of (January|December)\s\d+,\s2\d{3}.* only from then on\.$/,
    ),
  ]);
});

test('says in which other languages readers no longer see a text, or again, but not what has a time of its own', () => {
  const all = [
    { language: 'es', isPublic: false },
    { language: 'fr', isPublic: true },
    { language: 'pt', isPublic: false, own: text },
    { language: 'ar', isPublic: true, until: '2999-01-01T12:00:00Z' },
  ];
  expect(describeOtherLanguages(all)).toEqual([
    'The published text in Spanish leaves the site too.',
    'The published text in French becomes public again.',
    expect.stringMatching(
      /^The published text in Arabic leaves the site too, on January 1, 2999 at 7:00/,
    ),
  ]);
});

test('of a text that is withdrawn already, readers go on seeing the notice', () => {
  const published = { ...text, withdrawn: { date: text.datePublished } };
  const draft = { collection: 'releases-en', slug: '2011/a', data: published, isNew: false };
  expect(describeConsequences({ ...draft, published })[0]).toMatch(/^It stays withdrawn/);
  expect(describeConsequences({ ...draft, published: text })[0]).toMatch(/ will show a notice/);
});

test('of a consent that has ended already, it is said what to change when the person agrees again', () => {
  const revoked = '2011-07-01T00:00:00Z';
  const consent = { reviewBy: '2999-01-01T00:00:00Z' };
  const describe = (own: object, others?: object, published: object = {}) => {
    const data = { ...text, consent: own, $source: { source: '', consent: others } };
    const draft = { collection: 'testimonies-en', slug: '2011/a', data, isNew: false };
    return describeConsequences({ ...draft, published: { ...data, ...published } })[1];
  };
  expect(describe({ reviewBy: revoked })).toContain('a later day in “Consent › Valid until”');
  expect(describe({ ...consent, revoked })).toContain('clear “Consent › Revoked on” (English)');
  const ofSpanish = { ...consent, revoked, revokedIn: ['es'] };
  expect(describe(consent, ofSpanish)).toContain('clear “Consent › Revoked on” (Spanish)');
  expect(describe({ ...consent, revoked }, ofSpanish)).toContain('(English, Spanish)');
  expect(describe({ ...consent, revoked }, undefined, { consent })).toBeUndefined();
});

test('of a consent that had ended, it is said when, before a text is public again', () => {
  const consent = { reviewBy: later };
  const ended = { ...consent, revoked: '2011-07-01T12:00:00Z' };
  const describe = (own: object, published: object) => {
    const draft = { collection: 'testimonies-en', slug: '2011/a', isNew: false };
    const toData = (one: object) => ({ ...text, consent: one });
    return describeRenewed({ ...draft, data: toData(own), published: toData(published) });
  };
  expect(describe(consent, ended)).toEqual([
    expect.stringMatching(/the consent ended on July 1, 2011 at 8:00\sAM/),
  ]);
  expect([describe(consent, consent), describe(ended, ended)]).toEqual([[], []]);
});

test('of another name of a person, it is asked whether it is a pseudonym', () => {
  const describe = (person: object, more: object = {}) => {
    const published = { ...text, person: { displayName: 'Lucía Prado' } };
    const data = { ...published, person, ...more };
    const draft = { collection: 'testimonies-en', slug: '2011/a', isNew: false };
    return describeRenamed({ ...draft, data, published });
  };
  expect(describe({ displayName: 'Elena' })).toEqual([
    expect.stringMatching(/“Lucía Prado” to “Elena”.* turn on “Person › This is a pseudonym”/),
  ]);
  for (const person of [{ displayName: 'Lucía Prado' }, { displayName: 'Elena', pseudonym: true }])
    expect(describe(person)).toEqual([]);
  expect(describe({}, { kind: 'hearing', hearing: { witness: 'Elena' } })).toEqual([]);
});

test('of an event that changes, calendars get the change', () => {
  const event = { start: '2999-01-01T00:00:00Z', place: 'City Hall' };
  const published = { ...text, event };
  const data = { ...text, event: { ...event, place: 'Harbor House' } };
  const draft = { collection: 'releases-en', slug: '2011/a', data, isNew: false, published };
  expect(describeConsequences(draft)[1]).toContain('“Updated at” becomes the moment');
  expect(describeConsequences({ ...draft, data: published })).toHaveLength(1);
});

test('of an event that gets a date in the past, it is said that it is over', () => {
  const past = { ...text, event: { start: '2011-06-01T10:00:00Z' } };
  const published = { ...text, event: { start: '2999-06-01T10:00:00Z' } };
  const draft = { collection: 'releases-en', slug: '2011/a', data: past, isNew: false };
  expect(describeConsequences({ ...draft, published }).at(-1)).toContain('it is over');
  expect(describeConsequences({ ...draft, isNew: true }).join()).toContain('it is over');
  expect(describeConsequences({ ...draft, published: past })).toHaveLength(1);
  expect(describeConsequences({ ...draft, data: text, published })).toHaveLength(1);
});

const embargoed = { ...text, embargoedUntil: later };

test.each<[string, object, string | undefined]>([
  ['over', { start: '2998-12-31T20:00:00Z', end: '2998-12-31T22:00:00Z' }, 'ends before'],
  ['over, without an end', { start: '2998-12-31T21:00:00Z' }, 'ends before'],
  ['over by now', { start: '2011-06-01T10:00:00Z' }, 'ends before'],
  ['over at that moment', { start: '2998-12-31T23:00:00Z', end: later }, 'ends before'],
  ['under way', { start: '2998-12-31T23:00:00Z' }, 'begins before'],
  ['to begin', { start: later }, undefined],
])('of a text that waits, it is said that its event is %s when it appears', (_, event, said) => {
  const draft = { slug: '2011/a', isNew: true };
  for (const [collection, name] of [
    ['releases-en', 'event'],
    ['testimonies-en', 'hearing'],
  ] as const)
    for (const values of [embargoed, { datePublished: later }]) {
      const data = { ...values, [name]: event };
      const [, ...others] = describeConsequences({ ...draft, collection, data });
      expect(others).toEqual(said ? [`The event ${said} readers see this text.`] : []);
    }
});

test.each<[Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, boolean, boolean]>(
  [
    [text, { datePublished: later }, true, true],
    [text, embargoed, true, true],
    [text, { ...text, draft: true }, true, true],
    [text, { ...text, withdrawn: { date: text.datePublished } }, true, true],
    [text, { ...text, headline: 'New' }, false, true],
    [embargoed, { ...embargoed, draft: true }, false, false],
    [embargoed, text, false, true],
  ],
)('tells which publication takes a text off the site (%#)', (published, data, leaves, concerns) => {
  const draft = { collection: 'releases-en', slug: '2011/a', data, isNew: false, published };
  expect(describeLeaving(draft)).toHaveLength(leaves ? 1 : 0);
  expect(concernsReaders(draft)).toBe(concerns);
});

test('of an embargo that ends now, readers see the text, also if its end was the date', () => {
  const published = { datePublished: later, embargoedUntil: later };
  const data = { ...published, embargoedUntil: '2011-06-01T10:00:00-04:00' };
  const draft = { collection: 'releases-en', slug: '2011/a', data, isNew: false, published };
  expect(describeConsequences(draft)[0]).toMatch(/^Readers will see this text as soon as/);
  expect(describeMovedDate(draft)).toHaveLength(1);
  const sooner = { ...published, embargoedUntil: '2998-01-01T12:00:00Z' };
  expect(describeMovedDate({ ...draft, data: sooner })).toEqual([
    expect.stringMatching(/it follows the embargo: January 1, 2998 at 7:00\sAM Eastern Time\.$/),
  ]);
  for (const data of [
    published,
    { ...sooner, datePublished: null },
    { ...sooner, datePublished: later.replace('Z', '+00:00') },
  ])
    expect(describeMovedDate({ ...draft, data })).toEqual([]);
});

test('of a text that waits for its date, the field with that date is named', () => {
  const data = { datePublished: later };
  const draft = { collection: 'releases-en', slug: '2011/a', data, isNew: true };
  expect(describeConsequences(draft)[0]).toMatch(/by itself \(field “Publish at”\)\.$/);
});

const problem = { code: 'x', cause: { text: 'x' }, remedy: { text: 'x' } };

test.each<[string, SiteState, number]>([
  ['other content', { state: 'failed', problems: [{ ...problem, file: 'topics/a.yml' }] }, 1],
  ['this entry', { state: 'failed', problems: [{ ...problem, file: 'releases/en/a.md' }] }, 0],
  ['the computer', { state: 'failed', cause: 'The disk is full' }, 1],
  ['nothing, but its search', { state: 'ready', cause: 'The disk is full' }, 0],
])('says that readers see nothing while a build fails because of %s', (_, site, count) => {
  expect(describeFailure(site, 'releases/en/a.md')).toHaveLength(count);
});

test('while the site cannot be built, nothing says that readers see a publication soon', () => {
  const [now, ends] = [messages.publish.now, messages.publish.ends('Monday')];
  const { failed, changes } = messages.publish;
  expect(withFailure([now, ends], [])).toEqual([now, ends]);
  expect(withFailure([now, ends], [failed])).toEqual([failed, ends]);
  expect(withFailure([changes], [failed])).toEqual([failed]);
});
