import { select } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { getPagesOfKind, pageKinds } from '../page-kinds.ts';
import { builtPages as pages } from '../built-pages.ts';
import { getGraphs, type Node } from '../validators/schema-org-vocabulary.ts';

const graphs = getGraphs(pages);

const getNode = (address: string, type: string): Node | undefined =>
  graphs.get(address)?.['@graph'].find((node) => node['@type'] === type);

/** The types in the graph of each kind of page. */
const expected: Record<string, string[]> = {
  'front page': ['WebSite', 'NGO'],
  releases: ['CollectionPage', 'BreadcrumbList'],
  'releases of a year': ['CollectionPage', 'BreadcrumbList'],
  release: ['NewsArticle', 'BreadcrumbList'],
  'corrected release': ['NewsArticle', 'BreadcrumbList'],
  reports: ['CollectionPage', 'BreadcrumbList'],
  report: ['Report', 'BreadcrumbList'],
  testimonies: ['CollectionPage', 'BreadcrumbList'],
  testimony: ['Article', 'BreadcrumbList'],
  'hearing testimony': ['Article', 'Event', 'BreadcrumbList'],
  topics: ['CollectionPage', 'BreadcrumbList'],
  topic: ['CollectionPage', 'BreadcrumbList'],
  people: ['CollectionPage', 'BreadcrumbList'],
  person: ['ProfilePage', 'NGO', 'BreadcrumbList'],
  'press page': ['ContactPage', 'NGO', 'BreadcrumbList'],
  page: ['WebPage', 'BreadcrumbList'],
};

describe('structured data', () => {
  it.each(Object.entries(expected))('of a %s has %j', (name, types) => {
    const kind = pageKinds.find((one) => one.name === name)!;
    for (const language of ['en', 'es'] as const) {
      const found = getPagesOfKind(pages, kind, language)
        .map(({ address }) => graphs.get(address)?.['@graph'].map((node) => node['@type']))
        .filter((all) => types.every((type) => all?.includes(type)));
      expect(found.length, language).toBeGreaterThan(0);
    }
  });
});

describe('a release', () => {
  const releases = pages
    .map(({ address }) => getNode(address, 'NewsArticle'))
    .filter((node) => node !== undefined);

  it('has what news articles need: headline, date, picture, author and publisher', () => {
    const needed = ['headline', 'description', 'datePublished', 'image', 'author', 'publisher'];
    const lacking = releases.filter((node) => !needed.every((name) => node[name]));
    expect(lacking.map((node) => node.url)).toEqual([]);
    expect(releases.some(({ dateline }) => /^[A-Z ]+,/.test(String(dateline)))).toBe(true);
  });

  it('says what was corrected and when', () => {
    const corrected = releases.filter(({ correction }) => correction);
    expect(corrected.length).toBeGreaterThan(0);
    for (const node of corrected) {
      expect(node.dateModified).toBeDefined();
      expect(JSON.stringify(node.correction)).toMatch(/CorrectionComment.*datePublished.*text/);
    }
  });

  it('describes its event with time, place and attendance mode', () => {
    expect(getNode('/releases/vigil-advisory/', 'Event')).toMatchObject({
      startDate: '2011-08-25T20:00:00-04:00',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'Harbor steps, foot of Pier Street, Port Ashby' },
    });
  });
});

it('the data of a testimony do not name a place of its witness', () => {
  const articles = pages
    .filter(({ tree }) => select('.voice .meta', tree))
    .flatMap(({ address }) => graphs.get(address)?.['@graph'] ?? []);
  expect(articles.length).toBeGreaterThan(0);
  expect(JSON.stringify(articles)).not.toMatch(/Location|Place|address/);
});
