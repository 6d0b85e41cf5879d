import { PDFDocument } from '@cantoo/pdf-lib';
import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeEnvironment } from '../../../tests/fixture-environment.ts';
import { readFolder } from '../../../tests/read-folder.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { openBuildMemory } from '../../build/build-memory.ts';
import type { Environment } from '../../environment/environment.ts';
import { getFormerShown, toSiteVersions } from '../../versions/kept-versions.ts';
import { openVersions, type Versions } from '../../versions/versions.ts';
import { build } from './build.ts';
import { rollBack } from './roll-back.ts';
import { validate, validateForPrograms } from './validate.ts';
import { takeDownFromSite } from './take-down.ts';

const origin = 'https://news.example.org';
const id = 'en/releases/governor-suspends';
const file = 'releases/en/2011/governor-suspends.md';

/** What a takedown reads of a site with one release. */
const release = {
  'api/v1/index.json': JSON.stringify({
    $schema: `${origin}/api/v1/schemas/start.json`,
    languages: [{ code: 'en' }, { code: 'es' }],
  }),
  [`api/v1/${id}.json`]: JSON.stringify({ id, url: `${origin}/releases/governor-suspends/` }),
  'releases/governor-suspends/index.html': 'The governor suspended it.',
};

interface Newsroom {
  readonly environment: Environment;
  readonly versions: Versions;
  readonly printed: string[];
  /** Publishes exactly these outputs, and writes the output folder. */
  publish(outputs: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
}

async function setUp(variables: Record<string, string> = {}): Promise<Newsroom> {
  const environment = makeEnvironment({ NEWSROOM_NOW: '2026-11-24T12:00:00-05:00', ...variables });
  const versions = openVersions(environment.cacheDir);
  onTestFinished(() => versions.close());
  const printed: string[] = [];
  const log = vi
    .spyOn(console, 'log')
    .mockImplementation((line) => void printed.push(String(line)));
  onTestFinished(() => log.mockRestore());
  return {
    environment,
    versions,
    printed,
    async publish(outputs) {
      const next = versions.begin();
      for (const path of next.getOutputs().keys()) if (!(path in outputs)) next.remove(path);
      for (const [path, bytes] of Object.entries(outputs))
        next.set(path, Buffer.from(bytes as string));
      const time = Date.parse('2026-11-24T11:00:00Z') + versions.list().length * 60_000;
      next.publish({ time, reason: 'publication' });
      await versions.writeFolder(environment.outDir, `${environment.outDir}.new`);
    },
  };
}

describe('roll-back', () => {
  test('lists the versions, and says that none is kept', async () => {
    const { environment, printed, publish } = await setUp();
    await publish({ ...release, 'a.txt': 'one' });
    const document = JSON.stringify({ id, headline: 'Governor suspends the program' });
    await publish({ ...release, [`api/v1/${id}.json`]: document });
    await publish({ ...release, 'a.txt': 'two' });
    await rollBack(environment);
    expect(printed).toEqual([
      [
        'Readers see version 3 of 2026-11-24T06:02:00-05:00 (publication).',
        'Former versions, with what each changed:',
        '  2  2026-11-24T06:01:00-05:00  publication  “Governor suspends the program”',
        '  1  2026-11-24T06:00:00-05:00  publication',
        '“npm run roll-back 2” shows readers version 2 again.',
      ].join('\n'),
    ]);
    await rm(environment.cacheDir, { recursive: true });
    await expect(rollBack(environment)).rejects.toThrow(
      `No version is kept of the site of ${environment.contentDir} at http://localhost:4321 in ${environment.outDir}. Are CONTENT_DIR, SITE_URL, PORT and OUT_DIR set as for npm start? If so, build the site first.`,
    );
  });

  test('shows a former version again, in the output folder too', async () => {
    const { environment, versions, publish } = await setUp();
    const first = { ...release, 'a.txt': 'one', 'old/index.html': 'old' };
    await publish(first);
    await publish({ ...release, 'a.txt': 'two', 'new/index.html': 'new' });
    await rollBack(environment, '1');
    expect(readFolder(environment.outDir)).toEqual(first);
    expect(versions.getNewest()).toMatchObject({ number: 3, reason: 'rollback', shows: 1 });
    expect(getFormerShown(versions.list())).toBe(1);
    await expect(rollBack(environment, '3')).rejects.toThrow('Readers see version 3 now.');
    await expect(rollBack(environment, '9')).rejects.toThrow('There is no former version 9.');
    await rollBack(environment, '2');
    expect(readFolder(environment.outDir)).toMatchObject({ 'new/index.html': 'new' });
    // Going on to the newest is no former version, and what readers have seen is listed once.
    expect(getFormerShown(versions.list())).toBeUndefined();
    await rollBack(environment, '3');
    const { versions: listed, shown } = toSiteVersions(versions.list());
    expect([listed.map(({ number }) => number), shown]).toEqual([[2, 1], 1]);
  });

  test.each<[string, (path: string) => Promise<void>]>([
    ['was deleted', (path) => rm(path)],
    ['was withdrawn', (path) => writeFile(path, '---\nwithdrawn: true, or so\n---\n')],
  ])('does not bring an entry back that %s', async (_, change) => {
    const { environment, versions, publish } = await setUp();
    await publish({ ...release, 'a.txt': 'one' });
    const { [`api/v1/${id}.json`]: _document, ...rest } = release;
    const { 'releases/governor-suspends/index.html': _page, ...without } = rest;
    await publish({ ...without, 'a.txt': 'two' });
    await change(join(environment.contentDir, file));
    await rollBack(environment, '1');
    expect(readFolder(environment.outDir)).toEqual({ ...without, 'a.txt': 'one' });
    expect(versions.list()).toHaveLength(1);
    expect(Object.keys(readFolder(join(environment.cacheDir, 'store')))).toHaveLength(2);
  });

  test('does not replace the site of another newsroom', async () => {
    const { environment, versions, publish } = await setUp();
    const settings = JSON.stringify({ name: 'Our News', sample: false });
    await publish({ ...release, 'a.txt': 'one' });
    await publish({ ...release, 'a.txt': 'two', 'api/v1/en/settings.json': settings });
    await rm(join(environment.contentDir, file));
    await expect(rollBack(environment, '1')).rejects.toThrow('Set CONTENT_DIR');
    expect(versions.list()).toHaveLength(2);
  });

  const setUpProtected = async () => {
    const list = join(makeFolder(), 'names.txt');
    await writeFile(list, 'Rosalinda Quintanilla\n', { mode: 0o600 });
    const newsroom = await setUp({ PROTECTED_WORDS: list });
    execFileSync('git', ['init', '-q', newsroom.environment.contentDir]);
    return newsroom;
  };

  test('does not bring a protected name back', async () => {
    const { environment, publish } = await setUpProtected();
    await publish({ ...release, 'a/index.html': '<p>Rosalinda  Quintanilla spoke.</p>' });
    await publish({ ...release, 'a/index.html': '<p>A mother spoke.</p>' });
    await expect(rollBack(environment, '1')).rejects.toThrow(
      'Version 1 contains a protected name, so readers still see version 2. Choose another one.',
    );
    expect(readFolder(environment.outDir)['a/index.html']).toBe('<p>A mother spoke.</p>');
  });

  test('demands the list of protected names once one was used, also after a takedown', async () => {
    const { environment, publish } = await setUpProtected();
    await publish({ ...release, 'a/index.html': '<p>Rosalinda Quintanilla spoke.</p>' });
    await publish({ ...release, 'a/index.html': '<p>A mother spoke.</p>' });
    await publish({ 'a/index.html': '<p>A father spoke.</p>' });
    await rollBack(environment, '2');
    await rm(join(environment.contentDir, file));
    await takeDownFromSite(environment);
    const without = { ...environment, protectedWords: undefined };
    await expect(rollBack(without, '1')).rejects.toThrow('Set PROTECTED_WORDS');
    const memory = openBuildMemory(environment);
    onTestFinished(() => memory.close());
    await expect(build(without, memory)).rejects.toThrow('Set PROTECTED_WORDS');
    await expect(validate(without)).rejects.toThrow('Set PROTECTED_WORDS');
    await expect(validateForPrograms(without)).rejects.toThrow('Set PROTECTED_WORDS');
    // Another address has another cache.
    const other = { ...without, cacheDir: join(dirname(environment.cacheDir), 'content-other') };
    await expect(build(other, memory)).rejects.toThrow('Set PROTECTED_WORDS');
  });

  test('does not bring a document back that has a protected name, or cannot be searched', async () => {
    const { environment, publish } = await setUpProtected();
    const letter = await PDFDocument.create();
    letter.addPage([400, 200]).drawText('From Rosalinda Quintanilla', { x: 20, y: 100 });
    await publish({ ...release, 'media/letter.pdf': await letter.save() });
    await publish({ ...release, 'media/letter.pdf': '%PDF-1.7' });
    await publish(release);
    await expect(rollBack(environment, '1')).rejects.toThrow('contains a protected name');
    await expect(rollBack(environment, '2')).rejects.toThrow(
      'cannot be searched for protected names, so the site stays as it is. Choose another version, or publish the corrected text.',
    );
    expect(readFolder(environment.outDir)).not.toHaveProperty('media/letter.pdf');
  });
});
