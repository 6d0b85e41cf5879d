import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, it } from 'vitest';
import { getPagesOfKind, pageKinds } from '../page-kinds.ts';
import { getPages, type Page } from '../site.ts';
import { checkVocabulary, type Graph } from './schema-org-vocabulary.ts';

type Node = Record<string, unknown> & { '@type'?: string };

const pages = await getPages(inject('outDir'));

function getGraph({ tree }: Page): { '@context': string; '@graph': Node[] } | undefined {
  const script = select('script[type="application/ld+json"]', tree);
  return script && (JSON.parse(toString(script)) as { '@context': string; '@graph': Node[] });
}

const graphs = new Map(
  pages.flatMap((page) => {
    const graph = getGraph(page);
    return graph ? [[page.address, graph] as const] : [];
  }),
);

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
  it('has no unknown type or property and no value of the wrong kind', () => {
    expect(checkVocabulary(graphs)).toEqual([]);
  });

  it('is checked by a vocabulary that detects mistakes', () => {
    const context = 'https://schema.org';
    const wrong = new Map<string, Graph>([
      ['type', { '@context': context, '@graph': [{ '@type': 'PressRelease', headline: 'x' }] }],
      ['property', { '@context': context, '@graph': [{ '@type': 'Person', headline: 'x' }] }],
      [
        'value',
        { '@context': context, '@graph': [{ '@type': 'Event', location: { '@type': 'Thing' } }] },
      ],
    ]);
    const found = checkVocabulary(wrong).map((message) => message.split(':')[0]);
    expect([...new Set(found)]).toEqual(['type', 'property', 'value']);
  });

  it.each(Object.entries(expected))('of a %s has %j', (name, types) => {
    const kind = pageKinds.find((one) => one.name === name)!;
    for (const language of ['en', 'es'] as const) {
      const found = getPagesOfKind(pages, kind, language)
        .map(({ address }) => graphs.get(address)?.['@graph'].map((node) => node['@type']))
        .filter((all) => types.every((type) => all?.includes(type)));
      expect(found.length, language).toBeGreaterThan(0);
    }
  });

  it('refers to nodes that are on some page', () => {
    const whole = JSON.stringify([...graphs.values()]);
    const defined = new Set(
      [...whole.matchAll(/"@type":"\w+","@id":"([^"]+)"/g)].map(([, id]) => id),
    );
    const references = [...whole.matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
    expect(references.filter((id) => !defined.has(id))).toEqual([]);
    expect(references.length).toBeGreaterThan(10);
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
