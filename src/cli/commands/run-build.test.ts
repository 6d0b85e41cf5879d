import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeEnvironment } from '../../../tests/fixture-environment.ts';
import { readFolder } from '../../../tests/read-folder.ts';
import { noteLastBuild, readInputs } from '../../build/last-build.ts';
import { readBootId } from '../../environment/boot-id.ts';
import { readNewsroom } from '../../source/newsroom-source.ts';
import { noteOutputsChecked } from '../../versions/checked-outputs.ts';
import { openVersions } from '../../versions/versions.ts';
import { runBuild } from './run-build.ts';
import { writeOutput } from './write-output.ts';

const site = { 'index.html': 'the site', '404.html': '<!doctype html><html data-status="404">' };
const opening = Date.parse('2011-06-01T10:00:00-04:00');
const day = 24 * 60 * 60_000;

const built = 'A build begins.';
vi.mock('./build.ts', () => ({ build: () => Promise.reject(new Error(built)) }));

/** A newsroom that was built before an embargo ends. */
async function setUp() {
  const environment = { ...makeEnvironment(), now: opening - day };
  const { contentDir, cacheDir, now } = environment;
  // What was written a moment ago may change again without a trace.
  const later = Date.now() + 10_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
  const warn = vi.spyOn(console, 'error').mockReturnValue();
  const print = vi.spyOn(console, 'log').mockReturnValue();
  const versions = openVersions(cacheDir);
  onTestFinished(() => versions.close());
  const publish = (time: number, added: Readonly<Record<string, string>> = {}) => {
    const next = versions.begin();
    for (const [path, text] of Object.entries({ ...site, ...added }))
      next.set(path, Buffer.from(text));
    next.set('time.txt', Buffer.from(String(time)));
    return next.publish({ time, reason: 'publication' });
  };
  const version = publish(now);
  await writeOutput(versions, environment);
  noteOutputsChecked(cacheDir, readBootId());
  const source = await readNewsroom(contentDir);
  const values = { datePublished: '2011-06-01T10:00:00-04:00' };
  const entries = [{ ...source.entries[0]!, values }] as unknown as typeof source.entries;
  noteLastBuild(cacheDir, (await readInputs(environment))!, version, {
    source: { ...source, entries },
    moment: now,
  });
  return { environment, versions, publish, print, warn };
}

test('a build from the same files before the next moment only looks through the output folder', async () => {
  const { environment, print } = await setUp();
  const { outDir } = environment;
  await writeFile(join(outDir, 'index.html'), 'another page');
  await writeFile(join(outDir, 'letter.html'), 'not of the site');
  await runBuild({ ...environment, now: opening - 1 }, {});
  expect(readFolder(outDir)).toEqual({ ...site, 'time.txt': String(environment.now) });
  expect(print.mock.calls).toEqual([[`Nothing has changed since ${outDir} was built.`]]);
});

test('a build begins when a moment has come, when the clock was set back, and when somebody asks why', async () => {
  const { environment } = await setUp();
  const { now } = environment;
  await expect(runBuild({ ...environment, now: opening }, {})).rejects.toThrow(built);
  await expect(runBuild({ ...environment, now: now - 1 }, {})).rejects.toThrow(built);
  await expect(runBuild(environment, { why: '/releases/vigil/' })).rejects.toThrow(built);
});

test('a build begins when a file of the content is new or another, and when anything was published since', async () => {
  const { environment, publish } = await setUp();
  const { contentDir, cacheDir, now } = environment;
  const note = join(contentDir, 'media/notes.csv');
  await writeFile(note, 'a');
  await expect(runBuild(environment, {})).rejects.toThrow(built);
  await rm(note);
  await runBuild(environment, {});
  await rm(join(cacheDir, 'checked'));
  await expect(runBuild(environment, {})).rejects.toThrow(built);
  noteOutputsChecked(cacheDir, readBootId());
  publish(now + 1);
  await expect(runBuild(environment, {})).rejects.toThrow(built);
});

test('a build begins when the bytes of a page are lost that is no more in the folder', async () => {
  const { environment } = await setUp();
  await rm(join(environment.cacheDir, 'store'), { recursive: true });
  await rm(join(environment.outDir, 'time.txt'));
  await expect(runBuild(environment, {})).rejects.toThrow(built);
});

test('what a build would have left out is taken down when it fails', async () => {
  const { environment, versions, publish, print } = await setUp();
  const former = 'old/7/index.html';
  const refresh = '<meta http-equiv="refresh" content="0; url=/releases/deleted/">';
  publish(environment.now, {
    [former]: `<!doctype html><html data-status="301">${refresh}`,
  });
  await writeOutput(versions, environment);
  await expect(runBuild(environment, {})).rejects.toThrow(built);
  expect(readFolder(environment.outDir)).not.toHaveProperty([former]);
  expect(versions.readNewest()!.outputs.has(former)).toBe(false);
  expect(print.mock.calls.flat()).toEqual([expect.stringContaining('a former address of it')]);
});

test('a build begins without a content folder, and then says what to do', async () => {
  const { environment, warn } = await setUp();
  await rm(environment.contentDir, { recursive: true });
  await expect(runBuild(environment, {})).rejects.toThrow(built);
  expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('Set CONTENT_DIR')]);
});
