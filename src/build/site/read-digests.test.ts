import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findChangedIds, getReadId, toNotedNewsroom } from './noted-newsroom.ts';
import type { Newsroom } from '../../entries/newsroom/public-newsroom.ts';
import { noteReads, type Reads } from '../../entries/newsroom/reads.ts';
import type { StoredEntry } from '../../entries/newsroom/stored-entry.ts';
import { toNewsroom } from '../../entries/newsroom/to-newsroom.ts';
import type { Environment } from '../../environment/environment.ts';
import type { SettingsValues } from '../../model/content-types/collections.ts';
import { listSubjects } from '../../subjects/list-subjects.ts';
import type { Made } from '../../subjects/subject.ts';
import { getCommonInputs } from './common-inputs.ts';
import { defineReadDigests, toDigest } from './read-digests.ts';
import { openReadIndex } from './read-index.ts';
import { readStoredNewsroom } from '../../../tests/stored-newsroom.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

let entries: readonly StoredEntry[];
let settings: SettingsValues;
let environment: Environment;

beforeAll(async () => {
  ({ entries, settings, environment } = await readStoredNewsroom('full-newsroom'));
});

interface MadeSubject {
  readonly made: Made;
  readonly reads: Reads;
}

async function makeAll(plain: Newsroom): Promise<Map<string, MadeSubject>> {
  const noted = toNotedNewsroom(plain, environment);
  const all = new Map<string, MadeSubject>();
  for (const subject of listSubjects(noted, environment)) {
    const { result, reads } = await noteReads(() => subject.make(), toDigest);
    all.set(subject.name, { made: result, reads });
  }
  return all;
}

/** Changes of the settings, by what they are. */
function* getSettingsChanges(): Generator<[string, readonly StoredEntry[], SettingsValues]> {
  const { site } = settings;
  yield ['name of the organization', entries, { ...settings, site: { ...site, name: 'Another' } }];
  yield ['no menus', entries, { ...settings, navigation: { main: [], footer: [] } }];
  const [first] = settings.languages.languages;
  yield [
    'one language',
    entries,
    { ...settings, languages: { languages: [first!], listUntranslated: false } },
  ];
  yield [
    'lists of what is not translated',
    entries,
    { ...settings, languages: { ...settings.languages, listUntranslated: true } },
  ];
  yield ['another time zone', entries, { ...settings, site: { ...site, timeZone: 'Asia/Tokyo' } }];
  const reversed = settings.languages.languages.toReversed();
  yield [
    'another order of the languages',
    entries,
    { ...settings, languages: { ...settings.languages, languages: reversed } },
  ];
}

/** Changes of each entry, by what they are. */
function* getEntryChanges(): Generator<[string, readonly StoredEntry[], SettingsValues]> {
  for (const [index, entry] of entries.entries()) {
    const { collection, key, language } = entry.location;
    const replace = (values: object) =>
      entries.with(index, { ...entry, values: { ...entry.values, ...values } } as StoredEntry);
    const name = `${collection}/${key} ${language ?? ''}`;
    yield [`${name} deleted`, entries.toSpliced(index, 1), settings];
    yield [`${name} with another title`, replace(toOtherTitle(entry)), settings];
    if (language) yield [`${name} at another address`, replace({ slug: 'elsewhere' }), settings];
    if (entry.body)
      yield [
        `${name} with another text`,
        entries.with(index, { ...entry, body: { ...entry.body, digest: 'other' } }),
        settings,
      ];
    if ('datePublished' in entry.values) {
      yield [
        `${name} at another date`,
        replace({ datePublished: '2009-01-02T09:00:00Z' }),
        settings,
      ];
      yield [`${name} on no topic`, replace({ topics: [] }), settings];
      const withdrawn = { date: '2026-01-02T09:00:00Z', reason: 'A reason.' };
      yield [`${name} withdrawn`, replace({ withdrawn }), settings];
    }
  }
}

function toOtherTitle({ values }: StoredEntry): object {
  if ('headline' in values) return { headline: `${values.headline} again` };
  if ('text' in values) return { text: addToEach(values.text) };
  const { name } = values;
  return { name: typeof name === 'string' ? `${name} Jr.` : addToEach(name) };
}

const addToEach = (texts: object) =>
  Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, `${text} again`]));

test('a subject is made again whenever it would become something else', async () => {
  const newsroom = toNewsroom(entries, settings, environment);
  const begin = await makeAll(newsroom);
  const index = openReadIndex(getReadId);
  for (const [name, { reads }] of begin) index.set(name, reads);
  // Every change would take two minutes.
  const step = 25;
  const tried = [
    ...getSettingsChanges(),
    ...[...getEntryChanges()].filter(
      // With a topic, its feeds are gone.
      ([change], index) => index % step === 0 || /^topics.*deleted/.test(change),
    ),
  ];
  const missed: string[] = [];
  const changedKinds = new Set<string>();
  let unchanged = 0;
  for (const [change, changedEntries, changedSettings] of tried) {
    const changed = toNewsroom(changedEntries, changedSettings, environment);
    if (getCommonInputs('', changed) !== getCommonInputs('', newsroom)) continue;
    const changes = await index.findChanges(defineReadDigests(changed, environment));
    // Plain, as nobody asks what these have read.
    for (const subject of listSubjects(changed, environment)) {
      const { name } = subject;
      const former = begin.get(name);
      if (!former) continue;
      const made = await subject.make();
      const isSeen = changes.has(name);
      if (!isSeen) unchanged += 1;
      if (JSON.stringify(made) === JSON.stringify(former.made)) continue;
      for (const { kind } of made.outputs) changedKinds.add(kind);
      if (!isSeen) missed.push(`${name}: ${change}`);
    }
  }
  expect(missed).toEqual([]);
  // Otherwise the test would prove nothing of some kinds of output, or everything would always be made again.
  expect(changedKinds.size).toBeGreaterThan(35);
  expect(unchanged / tried.length / begin.size).toBeGreaterThan(0.5);
});

test('a new release changes no list of reports or testimonies', () => {
  const others = entries.filter(({ location }) => location.key !== '2010/alliance-founded');
  const [before, after] = [others, entries].map((all) => toNewsroom(all, settings, environment));
  const lists = [...findChangedIds(before!, after!)!].filter((id) => /^list [a-z]+$/.test(id));
  expect(lists).toEqual(['list releases']);
});

test('a related entry that changes leaves handouts and embeds as they are', async () => {
  const own = 'releases en 2010/alliance-founded';
  const change = ({ location, ...entry }: StoredEntry) => {
    const isRelated = location.key === '2010/rights-clinic-advisory' && location.language === 'en';
    const values = isRelated ? { ...entry.values, summary: 'Another.' } : entry.values;
    return { ...entry, location, values } as StoredEntry;
  };
  const [before, after] = await Promise.all(
    [entries, entries.map(change)].map(async (all) => {
      const newsroom = toNewsroom(all, settings, environment);
      const { outputs } = await listSubjects(newsroom, environment)
        .find(({ name }) => name === own)!
        .make();
      return outputs.map((output) => [output.kind, JSON.stringify(output)]);
    }),
  );
  const changed = after!.filter(([, output], index) => output !== before![index]![1]);
  expect(changed.map(([kind]) => kind)).toEqual(['release', 'api-entry']);
});

test.each(['/media/the vigil.png', '/media/the%20vigil.png'])(
  'what has read the picture %s is made again when its file is replaced',
  async (src) => {
    const folder = makeFolder();
    const file = join(folder, 'media/the vigil.png');
    await mkdir(dirname(file));
    await writeFile(file, 'before');
    const here = { ...environment, contentDir: folder, mediaDir: dirname(file) };
    const plain = { ...toNewsroom([], settings, here), media: pictureless };
    const noted = toNotedNewsroom(plain, here);
    const { reads } = await noteReads(() => noted.media.getPicture(src), toDigest);
    const index = openReadIndex();
    index.set('page', reads);
    const digests = defineReadDigests(plain, here);
    expect([...(await index.findChanges(digests)).keys()]).toEqual([]);
    await writeFile(file, 'after it was replaced');
    expect([...(await index.findChanges(digests)).keys()]).toEqual(['page']);
  },
);

/** Knows no picture: only reads are noted. */
const pictureless = {
  getPicture: () => Promise.resolve({}),
} as unknown as Newsroom['media'];
