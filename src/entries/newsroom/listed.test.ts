import { beforeAll, describe, expect, test } from 'vitest';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { readStoredNewsroom } from '../../../tests/stored-newsroom.ts';
import { renderBody } from '../../markdown/index.ts';
import type { Environment } from '../../environment/environment.ts';
import type { CollectionValues, SettingsValues } from '../../model/content-types/collections.ts';
import { getEventsCalendar } from '../data-views/events-calendar.ts';
import { toContactCards } from '../data-views/contact-cards.ts';
import { getFeedsPage, toFeedViews } from '../data-views/feeds.ts';
import { toPersonRecord, toPublicationRecord } from '../data-views/search-records.ts';
import { getSitePages } from '../data-views/sitemap-pages.ts';
import { getFrontPage } from '../page-views/front-page.ts';
import { toListView } from '../page-views/list-pages.ts';
import { toPersonView } from '../page-views/people.ts';
import { getPressPage } from '../page-views/press-page.ts';
import { toReleaseView } from '../page-views/releases.ts';
import { getSearchPage } from '../page-views/search-page.ts';
import { getTopicsPage, toTopicView } from '../page-views/topics.ts';
import { getLocales, type Locale } from './locale.ts';
import type { StoredEntry } from './stored-entry.ts';
import { toNewsroom } from './to-newsroom.ts';

let entries: readonly StoredEntry[];
let settings: SettingsValues;
let environment: Environment;

beforeAll(async () => {
  ({ entries, settings, environment } = await readStoredNewsroom());
});

/** A release in Spanish only, newer than everything else. */
function toSpanishOnly(values: Partial<CollectionValues['releases']> = {}): StoredEntry {
  const spanish = entries.find(
    ({ location }) => location.collection === 'releases' && location.language === 'es',
  )!;
  return {
    ...spanish,
    location: { ...spanish.location, key: '2026/sin-miedo', name: 'sin-miedo' },
    values: {
      ...spanish.values,
      slug: 'sin-miedo',
      headline: 'Sin miedo',
      datePublished: '2026-11-20T09:00:00-05:00',
      aliases: [],
      ...values,
    } as StoredEntry['values'],
  };
}

function getBoth(listUntranslated: boolean, all: readonly StoredEntry[]) {
  const languages = { ...settings.languages, listUntranslated };
  const newsroom = toNewsroom(all, { ...settings, languages }, environment);
  const [english, spanish] = getLocales(newsroom);
  return { english: english!, spanish: spanish! };
}

const releases = { list: 'releases', path: '' };

describe('a release in Spanish only', () => {
  test('is in the English list where the settings say so, with its language and address', async () => {
    const { english } = getBoth(true, [...entries, toSpanishOnly()]);
    const [first] = (await toListView(english, releases)).entries;
    expect(first).toMatchObject({
      headline: 'Sin miedo',
      language: 'es',
      href: '/es/comunicados/sin-miedo/',
    });
    expect((await getFrontPage(english)).lead?.headline).toBe('Sin miedo');
    const [inSitemap] = await getSitePages(english);
    expect(inSitemap).toMatchObject({ path: '/', modified: '2026-11-20T09:00:00-05:00' });
  });

  test('is in no English list otherwise, and never in the English feeds', async () => {
    const without = getBoth(false, [...entries, toSpanishOnly()]).english;
    expect(JSON.stringify(await toListView(without, releases))).not.toContain('Sin miedo');
    const { english } = getBoth(true, [...entries, toSpanishOnly()]);
    expect(JSON.stringify(await toFeedViews(english, 'everything'))).not.toContain('Sin miedo');
  });

  test('is among the coming events of the English press page and in the calendar', async () => {
    const event = { start: '2026-12-01T10:00:00-05:00', end: undefined, place: 'City Hall' };
    const untranslated = toSpanishOnly({ event, image: undefined, attachments: [] } as never);
    const { english } = getBoth(true, [...entries, untranslated]);
    const { events, kits } = await getPressPage(english);
    // A press kit without files has a size too.
    expect(kits[0]).toMatchObject({ photographs: 0, documents: 0, size: '2 kB' });
    expect(events.map(({ entry }) => entry.headline)).toEqual(['Sin miedo']);
    const calendar = await getEventsCalendar(english);
    expect(calendar.entries[0]).toMatchObject({
      ...{ headline: 'Sin miedo', language: 'es', path: '/es/comunicados/sin-miedo/' },
    });
  });

  test('leads readers of English to their list', async () => {
    const { spanish } = getBoth(false, [...entries, toSpanishOnly()]);
    const release = spanish.publications.find(({ values }) => values.slug === 'sin-miedo')!;
    const view = await toReleaseView(spanish, release as Parameters<typeof toReleaseView>[1]);
    expect(view.translations).toEqual([]);
    expect(view.fallbacks).toEqual([
      { language: 'en', name: 'English', href: '/releases/', title: 'Releases' },
    ]);
  });

  test('does not appear instead of an English release that was withdrawn', async () => {
    const english: StoredEntry = toSpanishOnly({
      withdrawn: { date: '2026-11-21T09:00:00-05:00', reason: 'Wrong.', instead: undefined },
    });
    const withdrawn = { ...english, location: { ...english.location, language: 'en' } };
    const locale = getBoth(true, [...entries, toSpanishOnly(), withdrawn]).english;
    expect(JSON.stringify(await toListView(locale, releases))).not.toContain('Sin miedo');
  });
});

test('the calendar has every coming event, though many releases with past ones are newer', async () => {
  const toAdvisory = (key: string, datePublished: string, start: string) => {
    const event = { start, end: undefined, place: 'City Hall' };
    const advisory = toSpanishOnly({ slug: key, datePublished, event } as never);
    return { ...advisory, location: { ...advisory.location, key: `2026/${key}`, name: key } };
  };
  const past = Array.from({ length: 51 }, (_, index) =>
    toAdvisory(`past-${index}`, '2026-11-02T09:00:00-05:00', '2026-11-03T09:00:00-05:00'),
  );
  const coming = toAdvisory('coming', '2025-01-02T09:00:00-05:00', '2026-12-01T09:00:00-05:00');
  const { spanish } = getBoth(false, [...entries, ...past, coming]);
  const paths = (await getEventsCalendar(spanish)).entries.map(({ path }) => path);
  expect(paths).toHaveLength(50);
  expect(paths[0]).toBe('/es/comunicados/coming/');
});

test.each([
  ['America/New_York', 'es-US', '1,200'],
  ['Europe/Madrid', 'es', '1.200'],
])('in %s, numbers of Spanish texts are those of %s', async (timeZone, language, number) => {
  const site = { ...settings.site, timeZone };
  const [, spanish] = getLocales(toNewsroom(entries, { ...settings, site }, environment));
  const release = spanish!.publications.find(({ collection }) => collection === 'releases')!;
  const view = await toReleaseView(spanish!, release as Parameters<typeof toReleaseView>[1]);
  const { body, site: shown } = view;
  expect([body.language, shown.numbers]).toEqual([language, language]);
  const source = '<Chart type="bar" title="Casos" rows={[["2009", 1200]]} />';
  const options = { format: 'mdx', language: body.language } as const;
  const { html } = await renderBody(source, defineExampleOptions(options));
  expect(html).toContain(`>${number}</text>`);
});

test('a section without entries is in no menu, and no page refers to it', async () => {
  const isReport = ({ location }: StoredEntry) => location.collection === 'reports';
  const none = { page: undefined, link: undefined, label: undefined };
  const main = [
    { section: 'releases' as const, ...none },
    { section: 'reports' as const, ...none },
  ];
  settings = { ...settings, navigation: { main, footer: [] } };
  const getMenu = async (all: readonly StoredEntry[]) =>
    (await getFrontPage(getBoth(false, all).english)).site.navigation.map(({ href }) => href);
  expect(await getMenu(entries)).toEqual(['/releases/', '/reports/']);
  expect(await getMenu(entries.filter((entry) => !isReport(entry)))).toEqual(['/releases/']);
});

test('the menu leaves out people if none has a function', async () => {
  const people = { section: 'people' as const, page: undefined, link: undefined, label: undefined };
  settings = { ...settings, navigation: { main: [people], footer: [] } };
  const getMenu = async (all: readonly StoredEntry[]) =>
    (await getFrontPage(getBoth(false, all).english)).site.navigation.map(({ href }) => href);
  expect(await getMenu(entries)).toEqual(['/people/']);
  const named = entries.map((entry) => ({ ...entry, values: { ...entry.values, functions: [] } }));
  expect(await getMenu(named as StoredEntry[])).toEqual([]);
});

test('a topic is offered only in languages in which it has something to show', async () => {
  const topics = { section: 'topics' as const, page: undefined, link: undefined, label: undefined };
  settings = { ...settings, navigation: { main: [topics], footer: [] } };
  const english = entries.filter(
    ({ location }) => location.language !== 'es' && location.collection !== 'people',
  );
  const offered = async (locale: Locale) => {
    const { site } = await getFrontPage(locale);
    const [topic] = locale.newsroom.topics.values();
    const { translations } = await toTopicView(locale, topic!);
    return {
      menu: site.navigation.length,
      list: (await getTopicsPage(locale)).topics.length,
      search: (await getSearchPage(locale)).topics.length,
      feeds: (await getFeedsPage(locale)).topics.length,
      otherLanguages: translations.length,
    };
  };
  const both = getBoth(false, english);
  expect(await offered(both.english)).toEqual({
    ...{ menu: 1, list: 1, search: 1, feeds: 1, otherLanguages: 0 },
  });
  expect(await offered(both.spanish)).toEqual({
    ...{ menu: 0, list: 0, search: 0, feeds: 0, otherLanguages: 1 },
  });
});

test('the search offers the years of all publications of its language', async () => {
  const { english, spanish } = getBoth(true, [...entries, toSpanishOnly()]);
  expect((await getSearchPage(spanish)).years).toEqual(['2026', '2011']);
  expect((await getSearchPage(english)).years).toEqual(['2011']);
});

test('the search offers the kinds that there are: none in a language that nothing can be found in', async () => {
  const english = entries.filter(
    ({ location: { collection, language } }) => language !== 'es' && collection !== 'people',
  );
  const both = getBoth(true, english);
  expect((await getSearchPage(both.english)).kinds).not.toEqual([]);
  expect((await getSearchPage(both.spanish)).kinds).toEqual([]);
  const { spanish } = getBoth(true, [...english, toSpanishOnly({ kind: 'statement' })]);
  expect((await getSearchPage(spanish)).kinds).toEqual(['statement']);
});

test('the search offers a place once, whether or not its city was typed in capitals', async () => {
  const places = ['Chicago, Ill.', 'CHICAGO, Ill.', 'Cicero, Ill.'].map((dateline, index) => {
    const release = toSpanishOnly({ dateline, slug: `de-${index}` });
    const location = { ...release.location, key: `2026/de-${index}` };
    return { ...release, location } as StoredEntry;
  });
  const { spanish } = getBoth(false, places);
  expect((await getSearchPage(spanish)).places).toEqual(['CHICAGO, Ill.', 'CICERO, Ill.']);
  const records = spanish.publications.map((entry) => toPublicationRecord(spanish, entry));
  expect(new Set((await Promise.all(records)).map(({ place }) => place)).size).toBe(2);
});

test('a person’s page and the press page list what the person said at hearings, and no personal testimony', async () => {
  const { english } = getBoth(false, entries);
  const person = [...english.newsroom.people.values()][0]!;
  const release = entries.find(({ location }) => location.collection === 'releases')!;
  const { headline, summary, datePublished } = release.values as CollectionValues['releases'];
  const hearing = { body: 'Senate', start: '2031-06-01T10:00:00Z', witness: person.values.name };
  const toTestimony = (kind: string) =>
    ({
      ...release,
      location: { ...release.location, collection: 'testimonies', key: '2011/said', name: 'said' },
      values: {
        ...(release.values as CollectionValues['releases']),
        ...{ headline, summary, datePublished, kind, hearing, slug: 'said' },
      },
    }) as unknown as StoredEntry;
  for (const [kind, expected] of [
    ['hearing', ['/testimonies/said/']],
    ['personal', []],
  ] as const) {
    const locale = getBoth(false, [...entries, toTestimony(kind)]).english;
    const view = await toPersonView(locale, locale.newsroom.people.get(person.key)!);
    const said = view.entries.filter(({ href }) => href === '/testimonies/said/');
    expect(said.map(({ href }) => href)).toEqual(expected);
    const { events } = await getPressPage(locale);
    expect(events.map(({ entry }) => entry.href)).toEqual(expected);
  }
});

test('somebody who has left is no media contact, so that handouts name the press office, and has no role', async () => {
  const left = entries.map((entry) =>
    entry.location.collection === 'people'
      ? { ...entry, values: { ...entry.values, former: true } as StoredEntry['values'] }
      : entry,
  );
  const { english } = getBoth(false, left);
  const release = english.publications.find(({ collection }) => collection === 'releases')!;
  const view = await toReleaseView(english, release as Parameters<typeof toReleaseView>[1]);
  expect(view.mediaContacts).toEqual([]);
  const person = [...english.newsroom.people.values()][0]!;
  const { values } = person;
  const page = await toPersonView(english, person);
  expect(page.description).toBe(`${values.name}, No longer with the organization`);
  expect(page.person.role).toBeUndefined();
  const { summary, kicker } = toPersonRecord(english, person);
  expect(summary).toBe('No longer with the organization');
  expect(kicker).toBeUndefined();
  const present = getBoth(false, entries).english;
  const record = toPersonRecord(present, present.newsroom.people.get(person.key)!);
  expect(record.kicker).toBe('Press contact');
});

test('a person is the same contact in every language, and when the site moves', async () => {
  const { english, spanish } = getBoth(false, entries);
  const elsewhere = { ...environment, siteUrl: 'https://moved.example' };
  const [moved] = getLocales(toNewsroom(entries, settings, elsewhere));
  const keys = [...english.newsroom.people.keys()];
  const [inEnglish, inSpanish, after] = await Promise.all(
    [english, spanish, moved!].map((locale) => toContactCards(locale, keys)),
  );
  expect(inEnglish).not.toEqual([]);
  const ids = inEnglish!.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toMatch(/^tag:.+,\d{4}:people\/./);
  for (const others of [inSpanish!, after!]) expect(others.map(({ id }) => id)).toEqual(ids);
  expect(inSpanish!.map(({ path }) => path)).not.toEqual(inEnglish!.map(({ path }) => path));
});

test('the newest release leads the front page, though it has no picture, and says of its event whether it is over and else how to take part', async () => {
  const release = entries.find(({ location }) => location.collection === 'releases')!;
  const takingPart = { dialIn: '+1 202 555 0143', registration: '/register/' };
  const toNewest = (end: string) => ({
    ...release,
    location: { ...release.location, language: 'en', key: '2026/newest', name: 'newest' },
    values: {
      ...release.values,
      ...{ slug: 'newest', datePublished: '2026-11-23T09:00:00-05:00', image: undefined },
      event: {
        start: '2026-11-24T10:00:00-05:00',
        end,
        place: 'City Hall',
        ...takingPart,
      },
    } as unknown as StoredEntry['values'],
  });
  for (const [end, past] of [
    ['2026-11-24T11:30:00-05:00', true],
    ['2026-11-24T12:30:00-05:00', false],
  ] as const) {
    const { english } = getBoth(false, [...entries, toNewest(end)]);
    expect((await getFrontPage(english)).lead?.href).toBe('/releases/newest/');
    const newest = english.publications.find(({ values }) => values.slug === 'newest')!;
    const { event } = await toReleaseView(english, newest as Parameters<typeof toReleaseView>[1]);
    expect(event?.past).toBe(past);
    const { dialIn, registration } = event!;
    expect({ dialIn, registration }).toEqual(past ? {} : takingPart);
    // The press page names what is to come, until it is over.
    const { events } = await getPressPage(english);
    expect(events.map(({ entry }) => entry.href)).toEqual(past ? [] : ['/releases/newest/']);
  }
});

test('the press page lists for thirty days what was corrected, by the day of its last correction', async () => {
  const corrections = [
    { date: '2026-10-20T09:00:00-05:00', text: 'One.' },
    { date: '2026-10-27T09:00:00-05:00', text: 'Two.' },
  ];
  const datePublished = '2020-01-02T09:00:00-05:00';
  const release = toSpanishOnly({ datePublished, corrections });
  const getCorrected = async (now: string) => {
    const at = { ...environment, now: Date.parse(now) };
    const [, spanish] = getLocales(toNewsroom([...entries, release], settings, at));
    return (await getPressPage(spanish!)).corrections;
  };
  expect(await getCorrected('2026-11-26T08:59:59-05:00')).toMatchObject([
    { headline: 'Sin miedo', date: { iso: '2026-10-27T09:00:00-05:00' } },
  ]);
  expect(await getCorrected('2026-11-26T09:00:00-05:00')).toEqual([]);
});

test('a document that is attached twice is there once, since each has an id', async () => {
  const attached = [{ file: '/media/count.pdf', title: 'The count' }];
  const release = toSpanishOnly({ attachments: [...attached, ...attached] });
  const { spanish } = getBoth(false, [...entries, release]);
  const entry = spanish.find('releases/2026/sin-miedo') as Parameters<typeof toReleaseView>[1];
  expect((await toReleaseView(spanish, entry)).attachments).toHaveLength(1);
});

test('the front page shows the nine topics with most entries', async () => {
  const topic = entries.find(({ location }) => location.collection === 'topics')!;
  const release = entries.find(({ location }) => location.collection === 'releases')!;
  const keys = Array.from({ length: 12 }, (_, index) => `topic-${index}`);
  const topics = keys.map((key) => ({
    ...topic,
    location: { ...topic.location, key, name: key },
    values: { ...topic.values, name: { en: key }, slug: { en: key } },
  })) as StoredEntry[];
  // Each topic has one entry more than the one before it.
  const tagged = keys.map((_, index) => ({
    ...release,
    location: { ...release.location, key: `2011/on-${index}`, name: `on-${index}` },
    values: { ...release.values, slug: `on-${index}`, topics: keys.slice(index) },
  })) as StoredEntry[];
  const { english } = getBoth(false, [...topics, ...tagged]);
  const shown = (await getFrontPage(english)).topics.map(({ name }) => name);
  expect(shown).toHaveLength(9);
  expect(shown).not.toEqual(expect.arrayContaining(['topic-0', 'topic-1', 'topic-2']));
  expect(shown).toContain('topic-11');
});

test('an event that is called off says so with its time, and tells nobody how to take part', async () => {
  const event = {
    ...{ start: '2026-12-24T18:00:00-05:00', end: undefined, timeZone: undefined },
    place: 'City Hall',
    ...{ dialIn: '+1 202 555 0143', registration: undefined, calledOff: true },
  };
  const { spanish } = getBoth(false, [...entries, toSpanishOnly({ event })]);
  const { events } = await getPressPage(spanish);
  expect(events[0]).toMatchObject({
    entry: { calledOff: true },
    event: {
      when: expect.stringMatching(/^Evento cancelado: jueves, 24 de diciembre/) as string,
      place: 'City Hall',
    },
  });
  expect(events[0]!.event).not.toHaveProperty('dialIn');
  const found = await toPublicationRecord(spanish, spanish.publications[0]!);
  expect(found).toMatchObject({ headline: 'Sin miedo', calledOff: true });
});

test('an event in another time zone has the times of its place', async () => {
  const event = {
    ...{ start: '2026-12-24T22:30:00-08:00', end: '2026-12-24T23:30:00-08:00' },
    ...{ timeZone: 'America/Los_Angeles', place: 'Union Station' },
  };
  const { english } = getBoth(true, [...entries, toSpanishOnly({ event } as never)]);
  const { events } = await getPressPage(english);
  expect(events[0]!.event).toMatchObject({
    when: expect.stringMatching(
      /^Thursday, December 24, 2026, 10:30\s–\s11:30\sPM\sPST$/,
    ) as string,
    start: { iso: event.start, day: 'December 24, 2026' },
    timeZone: 'America/Los_Angeles',
  });
});
