import fc from 'fast-check';
import { cpSync, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBuildMemory, type BuildMemory } from '../../src/build/build-memory.ts';
import { build } from '../../src/cli/commands/build.ts';
import { getEnvironment, type Environment } from '../../src/environment/environment.ts';
import { ContentError } from '../../src/validation/content-error.ts';
import { demandPromisedSite } from '../promise-check.ts';
import { getDigests, quietly } from '../site.ts';
import { writeFiles } from '../write-files.ts';
import { randomNewsroom, type RandomNewsroom } from './random-newsroom.ts';

/**
 * Tries newsrooms one after the other, in one folder, so that Astro reads its configuration once.
 * @param from number of the first; seed and number determine a newsroom
 * @returns the exit code: 1 if a newsroom was neither built nor refused
 */
export async function tryNewsrooms({
  runs,
  seed,
  from,
}: {
  runs: number;
  seed: number;
  from: number;
}): Promise<0 | 1> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-random-'));
  const environment = openEnvironment(folder);
  // As in the process that a server keeps: nothing of one newsroom may show in the next.
  const memory = openBuildMemory(environment);
  const counts = new Map<string, number>();
  let failures = 0;
  try {
    for (let number = from; number < from + runs; number += 1) {
      // Each has its own seed, so that it can be repeated without those before it.
      const [newsroom] = fc.sample(randomNewsroom, { seed: seed * 100_003 + number, numRuns: 1 });
      const outcome = await tryNewsroom(environment, newsroom!, memory);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (outcome === 'built' || outcome === 'refused') continue;
      failures += 1;
      process.stdout.write(`seed ${seed}, number ${number}: ${outcome}\n`);
    }
  } finally {
    await memory.close();
    await rm(folder, { recursive: true, force: true });
    await rm(environment.cacheDir, { recursive: true, force: true });
  }
  const [built, refused] = ['built', 'refused'].map((name) => counts.get(name) ?? 0);
  process.stdout.write(
    `seed ${seed}, ${from} to ${from + runs - 1}: ${built} built, ${refused} refused, ${failures} failed\n`,
  );
  return failures === 0 ? 0 : 1;
}

function openEnvironment(folder: string): Environment {
  Object.assign(process.env, {
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'out'),
    NEWSROOM_NOW: '2026-11-24T12:00:00-05:00',
    NODE_ENV: 'production',
  });
  return getEnvironment();
}

/** Builds a newsroom. @returns `built`, `refused`, or a description of our mistake */
async function tryNewsroom(
  environment: Environment,
  newsroom: RandomNewsroom,
  memory: BuildMemory,
): Promise<string> {
  const { contentDir, outDir } = environment;
  await rm(contentDir, { recursive: true, force: true });
  cpSync('tests/fixtures/newsroom', contentDir, { recursive: true });
  writeFiles(contentDir, newsroom);
  const before = existsSync(outDir) ? await getDigests(outDir) : {};
  try {
    await quietly(() => build(environment, memory));
    await demandPromisedSite(environment);
  } catch (error) {
    const after = existsSync(outDir) ? await getDigests(outDir) : {};
    if (JSON.stringify(after) !== JSON.stringify(before)) return 'refused, and the site changed';
    if (error instanceof ContentError)
      return error.problems.every(({ file }) => file !== '') ? 'refused' : 'refused without a file';
    return `failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  return 'built';
}
