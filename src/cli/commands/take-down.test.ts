import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Environment } from '../../environment/environment.ts';
import { readNewsroom } from '../../source/newsroom-source.ts';
import { createSourceMemory } from '../../source/source-memory.ts';
import { takedownReasons } from '../../publishing/visibility/takedown.ts';
import type { NextVersion } from '../../versions/next-version.ts';
import { getFormerShown } from '../../versions/kept-versions.ts';
import { LostOutput } from '../../versions/version.ts';
import { databaseFile, openVersions, type Versions } from '../../versions/versions.ts';
import { publishVersion } from '../../build/publish-version.ts';
import { toIndexDir } from '../../build/search/index-folder.ts';
import { removedDocuments } from '../../build/takedown/removed-documents.ts';
import { publishSite } from './publish-site.ts';
import { isAnythingShown, reportTakenDown, takeDownFromSite } from './take-down.ts';
import { makeEnvironment } from '../../../tests/fixture-environment.ts';

const origin = 'https://news.example.org';
const moment = '2026-11-24T12:00:00-05:00';
const testimony = 'testimonies/en/2011/a-mother-speaks.md';
const page = 'testimonies/a-mother-speaks/index.html';
const api = 'api/v1/en/testimonies/a-mother-speaks.json';
const list = 'testimonies/index.html';

let environment: Environment;
let versions: Versions;

beforeEach(() => {
  environment = makeEnvironment({ SITE_URL: origin, NEWSROOM_NOW: moment });
  versions = openVersions(environment.cacheDir);
  onTestFinished(() => versions.close());
  const url = `${origin}/testimonies/a-mother-speaks/`;
  publish({
    '404.html': '<!doctype html><html lang="en" data-status="404">',
    [page]: 'A mother speaks',
    [api]: JSON.stringify({
      id: 'en/testimonies/a-mother-speaks',
      url,
      api: `${origin}/${api}`,
      summary: 'She waited nine days for a call.',
    }),
    [list]: `<ul><li><a href="${url}">A mother</a></li><li>She waited nine days for a call.</li></ul>`,
    'api/v1/index.json': JSON.stringify({
      $schema: `${origin}/api/v1/schemas/start.json`,
      languages: [{ code: 'en' }, { code: 'es' }],
    }),
  });
});

function publish(files: Record<string, string>): void {
  const next = versions.begin();
  for (const [path, content] of Object.entries(files)) next.set(path, Buffer.from(content));
  next.publish({ time: environment.now, reason: 'publication' });
}

/** Opens what a process remembers that has just written the newest version into the output folder. */
async function toMemory() {
  const { outDir } = environment;
  return {
    sources: createSourceMemory(),
    getVersions: () => versions,
    written: await versions.writeFolder(outDir, `${outDir}.new`),
  };
}

/** Makes the cache of another site with the same content. @returns its folder */
async function copyCache(): Promise<string> {
  const other = join(environment.cacheDir, '../content-other');
  await cp(environment.cacheDir, other, { recursive: true });
  return other;
}

const isInFolder = (path: string) => existsSync(join(environment.outDir, path));

test('an output folder that is equal to the newest version stays so when something is taken down', async () => {
  const memory = await toMemory();
  expect(isInFolder(page)).toBe(true);
  await rm(join(environment.contentDir, testimony));
  const { takenDown } = await takeDownFromSite(environment, memory);
  expect(takenDown.map(({ id }) => id)).toEqual(['en/testimonies/a-mother-speaks']);
  expect(isInFolder(page)).toBe(false);
  expect(memory.written?.number).toBe(versions.getNewest()!.number);
  expect(versions.readNewest()!.outputs.has(page)).toBe(false);
});

test('of a site of an older version, only what must not be public is removed', async () => {
  const { outDir, contentDir } = environment;
  const files = {
    'testimonies/before-the-council/index.html': 'In other words',
    'api/v1/en/testimonies/before-the-council.json': '{"id":"en/testimonies/before-the-council"}',
    'media/the-count-0123456789ab.pdf': '',
    'pagefind/pagefind.js': '',
  };
  publish(files);
  await toMemory();
  await writeFile(join(outDir, '404.html'), '<!doctype html><html lang="en">');
  await rm(join(environment.cacheDir, databaseFile));
  // What it shows of a person, and the name of a document, cannot be compared.
  expect((await takeDownFromSite(environment)).takenDown).toEqual([]);
  expect(Object.keys(files).filter(isInFolder)).toEqual(Object.keys(files));
  await rm(join(contentDir, testimony));
  const { takenDown } = await takeDownFromSite(environment);
  expect(takenDown.map(({ id }) => id)).toEqual(['en/testimonies/a-mother-speaks']);
  expect([isInFolder(page), isInFolder(Object.keys(files)[0]!)]).toEqual([false, true]);
});

test('an output folder is cleaned by itself when another version was published since it was written', async () => {
  const memory = await toMemory();
  const next = versions.begin();
  next.remove(page);
  next.publish({ time: environment.now, reason: 'publication' });
  await rm(join(environment.contentDir, testimony));
  await takeDownFromSite(environment, memory);
  expect(isInFolder(page)).toBe(false);
});

const readNewest = (path: string) => {
  const output = versions.readNewest()!.outputs.get(path);
  return output && String(versions.store.read(output.digest));
};
const readInFolder = (path: string) => readFile(join(environment.outDir, path), 'utf8');

test.each([
  ['a version', () => Promise.resolve()],
  ['the output folder alone', () => rm(join(environment.cacheDir, databaseFile))],
])(
  'in %s, what mentions it is searched for when nobody can read it any more',
  async (_, prepare) => {
    await toMemory();
    await prepare();
    await rm(join(environment.contentDir, testimony));
    expect(await isAnythingShown(environment)).toBe(true);
    const atRepair: unknown[] = [];
    await takeDownFromSite(environment, undefined, {
      onRepair: () =>
        void atRepair.push([
          isInFolder(page),
          readFileSync(join(environment.outDir, list), 'utf8'),
        ]),
    });
    expect(atRepair[0]).toEqual([false, expect.stringContaining('nine days')]);
    expect(await readInFolder(list)).not.toContain('nine days');
  },
);

test('a takedown that repairs has left nothing for another, unless something else must go', async () => {
  await toMemory();
  expect(await isAnythingShown(environment)).toBe(false);
  await rm(join(environment.contentDir, testimony));
  const isShown: boolean[] = [];
  await takeDownFromSite(environment, await toMemory(), { isRebuilt: true });
  isShown.push(await isAnythingShown(environment));
  publish({ 'api/v1/en/releases/vigil.json': '{}', 'releases/vigil/index.html': '' });
  isShown.push(await isAnythingShown(environment));
  expect(isShown).toEqual([false, true]);
});

describe('before a build', () => {
  test('a takedown removes the page and its document, and the takedown after a failed build the rest', async () => {
    const memory = await toMemory();
    await rm(join(environment.contentDir, testimony));
    const { takenDown } = await takeDownFromSite(environment, memory, { isRebuilt: true });
    expect(takenDown.map(({ id }) => id)).toEqual(['en/testimonies/a-mother-speaks']);
    expect([readNewest(page), readNewest(api)]).toEqual([undefined, '']);
    expect([isInFolder(page), await readInFolder(api)]).toEqual([false, '']);
    expect(readNewest(list)).toContain('A mother');

    // The builder, which has ended, knew what else was of the entry: the sentence in the list.
    await takeDownFromSite(environment, { ...(await toMemory()), sources: createSourceMemory() });
    expect(readNewest(list)).not.toMatch(/mother|nine days/);
    expect(await readInFolder(list)).not.toMatch(/mother|nine days/);
    expect([readNewest(api), isInFolder(api)]).toEqual([undefined, false]);
    expect(existsSync(join(environment.cacheDir, removedDocuments))).toBe(false);
  });

  test('what it knew is kept until the output folder is written', async () => {
    const memory = await toMemory();
    await rm(join(environment.contentDir, testimony));
    await takeDownFromSite(environment, memory, { isRebuilt: true });
    await publishSite(
      versions,
      { environment, getNow: () => environment.now, isRebuilt: true },
      {
        publication: { time: environment.now + 1, reason: 'publication' },
        fill(next) {
          next.set(list, Buffer.from('<ul></ul>'));
          next.remove(api);
        },
      },
    );
    // The build has ended here, and the next one fails.
    await takeDownFromSite(environment, memory);
    expect(await readInFolder(list)).not.toMatch(/mother|nine days/);
  });

  test('a takedown removes the cache of another site with the same content, and leaves nothing to its build', async () => {
    const other = await copyCache();
    const memory = await toMemory();
    await takeDownFromSite(environment, memory);
    expect(existsSync(other)).toBe(true);
    await rm(join(environment.contentDir, testimony));
    await takeDownFromSite(environment, memory, { isRebuilt: true });
    expect(existsSync(other)).toBe(false);
  });
});

describe('while a build runs', () => {
  const made = Buffer.from('A page that the build has made');

  test('takedowns leave it what it has made, and one after a build that failed cleans the cache', async () => {
    await toMemory();
    const output = { digest: versions.store.put(made), size: made.length };
    await rm(join(environment.contentDir, testimony));
    for (let count = 0; count < 2; count += 1) {
      await takeDownFromSite(environment, undefined, { isBuilding: true });
      expect(readNewest(list)).not.toMatch(/mother|nine days/);
      expect(await readInFolder(list)).not.toMatch(/mother|nine days/);
      expect([readNewest(page), readNewest(api), isInFolder(page)]).toEqual([undefined, '', false]);
      expect(versions.store.has(output)).toBe(true);
    }
    await takeDownFromSite(environment);
    expect([readNewest(api), isInFolder(api)]).toEqual([undefined, false]);
    expect(versions.store.has(output)).toBe(false);
  });

  test('the search index that it makes stays', async () => {
    publish({ 'pagefind/half.pf_index': '' });
    await toMemory();
    const index = join(toIndexDir(environment.cacheDir), 'half.pf_index');
    await mkdir(toIndexDir(environment.cacheDir), { recursive: true });
    await writeFile(index, '');
    await rm(join(environment.contentDir, testimony));
    // What mentions it can wait for a build that follows, but nobody searches.
    await takeDownFromSite(environment, undefined, { isBuilding: true, isRebuilt: true });
    expect([readNewest(page), readNewest('pagefind/half.pf_index')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(readNewest(list)).toMatch(/mother|nine days/);
    await takeDownFromSite(environment, undefined, { isBuilding: true });
    expect(readNewest(list)).not.toMatch(/mother|nine days/);
    expect(existsSync(index)).toBe(true);
    await takeDownFromSite(environment);
    expect(existsSync(index)).toBe(false);
  });

  test('one that publishes, and so deletes what a takedown is about to read, has that begin again', async () => {
    const memory = await toMemory();
    await rm(join(environment.contentDir, testimony));
    let isPublished = false;
    const begin = () => {
      const next = versions.begin();
      const { publishAlone } = next;
      return Object.assign(next, {
        publishAlone(...args: Parameters<typeof publishAlone>) {
          const version = publishAlone(...args);
          if (isPublished) return version;
          isPublished = true;
          const other = versions.begin();
          other.set(list, Buffer.from(`${readNewest(list)} `));
          other.publishAlone(args[0]);
          return version;
        },
      });
    };
    const getVersions = () => ({ ...versions, begin });
    await takeDownFromSite(environment, { ...memory, getVersions }, { isBuilding: true });
    expect(existsSync(join(environment.cacheDir, databaseFile))).toBe(true);
    expect(readNewest(page)).toBeUndefined();
    expect(readNewest(list)).not.toMatch(/mother|nine days/);
  });

  test('one that began before a publication is published without a testimony whose person that hides', async () => {
    const { contentDir, now: at } = environment;
    const memory = createSourceMemory();
    const publishBegun = async (path: string, begun: (text: string) => string) => {
      const file = join(contentDir, path);
      const text = await readFile(file, 'utf8');
      await writeFile(file, begun(text));
      const basis = { source: await readNewsroom(contentDir, memory), moment: at };
      await writeFile(file, text);
      await publishSite(
        versions,
        { environment, made: basis, memory, getNow: () => at, isRebuilt: true },
        {
          publication: { time: at, reason: 'publication' },
          fill(next) {
            const person = { displayName: 'Maria Lopez', pseudonym: true };
            const document = { ...(JSON.parse(readNewest(api)!) as object), person };
            next.set(api, Buffer.from(JSON.stringify(document)));
          },
        },
      );
    };
    // Where only words have changed, nobody else is looked at.
    await publishBegun('releases/en/2011/governor-suspends.md', (text) => `${text}\nMore.\n`);
    expect(readNewest(page)).toBeDefined();
    await publishBegun(testimony, (text) => text.replace('Marta', 'Maria Lopez'));
    expect(readNewest(page)).toBeUndefined();
  });

  test('one that has lost what it has made makes it again, and does not try to publish it', async () => {
    const output = { digest: versions.store.put(made), size: made.length };
    versions.store.delete(output.digest);
    const plan = {
      publication: { time: environment.now, reason: 'publication' },
      fill: (next: NextVersion) => void next.setKept('index.html', output),
      takeDown: () => Promise.resolve([]),
      isRebuilt: true,
    } satisfies Parameters<typeof publishVersion>[1];
    await expect(publishVersion(versions, plan)).rejects.toThrow(LostOutput);
  });
});

describe('what cannot be changed', () => {
  const mentions = /mother|nine days/;

  /** The versions, of which a draft fails at a method. */
  function failAt(method: 'publishAlone' | 'getOutputs', message: string): Versions {
    const fail = () => {
      throw new Error(message);
    };
    return { ...versions, begin: () => Object.assign(versions.begin(), { [method]: fail }) };
  }

  test('versions are deleted when the disk is too full to publish one without what is gone', async () => {
    const memory = await toMemory();
    await rm(join(environment.contentDir, testimony));
    const getVersions = () => failAt('publishAlone', 'database or disk is full');
    await takeDownFromSite(environment, { ...memory, getVersions });
    expect(existsSync(join(environment.cacheDir, databaseFile))).toBe(false);
    expect([isInFolder(page), isInFolder(api)]).toEqual([false, false]);
    expect(await readFile(join(environment.outDir, list), 'utf8')).not.toMatch(mentions);
  });

  test('the folder is cleaned when the versions cannot be read, also if it was equal to them', async () => {
    const memory = await toMemory();
    await rm(join(environment.contentDir, testimony));
    const getVersions = () => failAt('getOutputs', 'disk I/O error');
    const taking = takeDownFromSite(environment, { ...memory, getVersions });
    await expect(taking).rejects.toThrow('disk I/O error');
    expect(isInFolder(page)).toBe(false);
    expect(await readFile(join(environment.outDir, list), 'utf8')).not.toMatch(mentions);
  });

  test.skipIf(process.getuid?.() === 0)(
    'the cache of another site, or a leftover, keeps nothing on this one (not as root, who may change all)',
    async () => {
      const memory = await toMemory();
      const other = await copyCache();
      const leftover = `${environment.outDir}.99999999-0f.new`;
      await cp(environment.outDir, leftover, { recursive: true });
      const locked = [join(other, databaseFile), other, leftover];
      for (const path of locked) await chmod(path, 0o500);
      onTestFinished(async () => {
        for (const path of locked) await chmod(path, 0o700);
      });
      const report = vi.spyOn(console, 'error').mockReturnValue();
      await rm(join(environment.contentDir, testimony));
      await expect(takeDownFromSite(environment, memory)).resolves.toMatchObject({
        takenDown: [{ id: 'en/testimonies/a-mother-speaks' }],
      });
      expect(report.mock.calls.join()).toMatch(/content-other, the cache of another site/);
      expect(isInFolder(page)).toBe(false);
      const { outputs } = versions.readNewest()!;
      expect([outputs.has(page), outputs.has(api)]).toEqual([false, false]);
      expect(String(versions.store.read(outputs.get(list)!.digest))).not.toMatch(mentions);
    },
  );
});

test('nothing is taken down from the site of another newsroom', async () => {
  await toMemory();
  const settings = join(environment.outDir, 'api/v1/en/settings.json');
  await writeFile(settings, JSON.stringify({ name: 'Our News', sample: false }));
  await rm(join(environment.contentDir, testimony));
  await expect(takeDownFromSite(environment)).rejects.toThrow('Set CONTENT_DIR');
  expect([isInFolder(page), versions.readNewest()!.outputs.has(page)]).toEqual([true, true]);
});

test('readers still see a former version after a takedown from it', async () => {
  const time = environment.now;
  publish({ 'a.txt': 'two' });
  const back = versions.begin();
  back.remove('a.txt');
  back.publish({ time, reason: 'rollback', shows: 1 });
  await rm(join(environment.contentDir, testimony));
  await takeDownFromSite(environment, await toMemory());
  expect(getFormerShown(versions.list())).toBe(1);
  expect(versions.list()).toMatchObject([{ reason: 'takedown' }]);
  publish({ 'a.txt': 'three' });
  expect(getFormerShown(versions.list())).toBeUndefined();
});

test('the version after a takedown is the only one, since that before may still mention what is gone', async () => {
  await rm(join(environment.contentDir, testimony));
  await takeDownFromSite(environment, await toMemory(), { isRebuilt: true });
  const { version } = await publishVersion(versions, {
    publication: { time: environment.now + 1, reason: 'publication' },
    fill: (next) => void next.set(list, Buffer.from('<ul></ul>')),
    takeDown: () => Promise.resolve([]),
    isRebuilt: true,
  });
  expect(versions.list().map(({ number }) => number)).toEqual([version.number]);
});

test('the file of a person is reported once for all languages', () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const file = 'people/ana.yml';
  const reason = takedownReasons.unused;
  reportTakenDown(['en', 'es'].map((language) => ({ id: `${language}/people/ana`, file, reason })));
  expect(log.mock.calls).toEqual([
    [`Taken down; readers no longer see:\n  ${file}: only what was taken down named it.`],
  ]);
});
