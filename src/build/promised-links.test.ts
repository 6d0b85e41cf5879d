import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toEdited, toRelease } from '../../tests/fixtures/bad-content/bad-content.ts';
import { makeContent } from '../../tests/fixtures/bad-content/folder.ts';
import { getPromisedOutputs } from '../../tests/promised-outputs.ts';
import { toNewsroom } from '../entries/newsroom/to-newsroom.ts';
import { toStoredEntry } from '../entries/newsroom/to-stored-entry.ts';
import { getEnvironment } from '../environment/environment.ts';
import { readNewsroom } from '../source/newsroom-source.ts';
import { inspectNewsroom } from '../validation/inspect-newsroom.ts';
import { defineLinkCheck } from '../validation/visibility/link-problems.ts';

const now = Date.parse('2026-11-24T12:00:00-05:00');

/** Releases of two languages and several kinds, in a long year and in short ones. */
const releases = Object.fromEntries(
  Array.from({ length: 130 }, (_, index) => {
    const year = index < 110 ? 2012 : 2010;
    const month = index < 90 ? '05' : '06';
    const language = index % 7 ? 'en' : 'es';
    return [
      `releases/${language}/${year}/release-${index}.md`,
      toRelease({
        kind: index % 5 ? 'press-release' : 'statement',
        topics: index % 3 ? ['policing'] : [],
        datePublished: `${year}-${month}-02T10:00:00-04:00`,
        aliases: [`/news/${1000 + index}/`],
      }),
    ];
  }),
);

test.each([false, true])(
  'the link check knows every page and no other, with what is not translated: %s',
  async (listUntranslated) => {
    const settings = 'settings/languages.yml';
    const withOption = `listUntranslated: ${listUntranslated}\nlanguages:`;
    const files = { ...releases, [settings]: toEdited(settings, 'languages:', withOption) };
    const contentDir = await makeContent([{ name: '', files, expected: [] }]);
    const source = await readNewsroom(contentDir);
    const environment = {
      ...getEnvironment({}),
      ...{ contentDir, now, mediaDir: join(contentDir, 'media') },
    };
    const newsroom = toNewsroom(
      source.entries.map(toStoredEntry),
      {
        site: source.settings.site!.values,
        navigation: source.settings.navigation!.values,
        languages: source.settings.languages!.values,
      },
      environment,
    );
    const promised = await getPromisedOutputs(newsroom, environment);
    const outputs = promised.map(({ path }) => `/${path}`);
    const pages = outputs
      .filter((path) => path.endsWith('/index.html'))
      .map((path) => path.replace(/index\.html$/, ''));
    expect(pages.length).toBeGreaterThan(300);

    const inspected = inspectNewsroom(source, now);
    const checkLink = defineLinkCheck(inspected);
    const linked = outputs
      .map((path) => path.replace(/index\.html$/, ''))
      .filter((path) => !/^\/(media|cards|sitemaps)\//.test(path));
    expect(linked.filter((href) => checkLink(href, {}).length > 0)).toEqual([]);
    const { siteAddresses } = inspected;
    const addresses = [...siteAddresses.at(now)];
    expect(addresses.filter((href) => !pages.includes(href))).toEqual([]);
    // Pages of topics are those of an entry as well.
    const ofEntries = new Set(inspected.addresses.map(({ href }) => href));
    const others = addresses.filter((href) => !ofEntries.has(href));
    expect(others.filter((href) => !siteAddresses.has(href, now))).toEqual([]);
    expect(others.filter((href) => !siteAddresses.isPossible(href))).toEqual([]);
  },
);
