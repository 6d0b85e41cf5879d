import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readClock } from '../../environment/environment.ts';
import { toOwnName } from '../files/own-name.ts';
import { isChangedSince, isCurrent, readInputs, type BundleInputs } from './bundle-inputs.ts';

/** What a bundle was made from. */
interface BundleRecord {
  /** What decides the content of the bundle besides files. */
  readonly facts: unknown;
  readonly inputs: BundleInputs;
}

interface BundleOptions {
  /** Folder of the caches of all newsrooms. */
  readonly caches: string;
  /** Begins the name of the bundle's folder. */
  readonly name: string;
  /** What decides the content of the bundle besides its files: plain data. */
  readonly facts?: unknown;
  /** Folders with the code that makes it, and with what that reads by itself. */
  readonly bundlers: readonly string[];
  /** Makes the bundle in an empty folder, and returns the paths of the files that go into it. */
  readonly make: (folder: string) => Promise<readonly string[]>;
}

/**
 * Finds the bundle of the files as they are now, or makes it. All newsrooms on a machine share it, so it must
 * contain nothing that an editor wrote.
 * @returns its folder, whose name changes with its inputs
 */
export async function getBundle({
  caches,
  name,
  facts = {},
  bundlers,
  make,
}: BundleOptions): Promise<string> {
  // Beside each bundle is the record of its inputs.
  const others = new Map<string, BundleRecord>();
  for await (const file of glob(`${name}-*.json`, { cwd: caches })) {
    const bundle = join(caches, basename(file, '.json'));
    const record = await readRecord(bundle);
    if (!record) continue;
    const isSame = JSON.stringify(record.facts) === JSON.stringify(facts);
    if (isSame && (await isCurrent(record.inputs, bundlers))) return bundle;
    others.set(bundle, record);
  }
  const fresh = join(caches, `${name}.${toOwnName()}.new`);
  try {
    const paths = new Set<string>();
    // Again if somebody edits a file meanwhile.
    do {
      await rm(fresh, { recursive: true, force: true });
      await mkdir(fresh, { recursive: true });
      await writeFile(`${fresh}.json`, '');
      for (const path of await make(fresh)) paths.add(path);
    } while (await isChangedSince(`${fresh}.json`, [...paths]));
    const record = JSON.stringify({ facts, inputs: await readInputs([...paths], bundlers) });
    const id = createHash('sha256').update(record).digest('hex').slice(0, 16);
    const bundle = join(caches, `${name}-${id}`);
    // Unless another build was faster, whose bundle is the same.
    await rename(fresh, bundle).catch((error: unknown) => {
      if (!existsSync(bundle)) throw error;
    });
    // Last and atomically: a record means that its bundle is complete.
    await writeFile(`${fresh}.json`, record);
    await rename(`${fresh}.json`, `${bundle}.json`);
    for (const [former, { inputs }] of others)
      if (!(await isCurrent(inputs, bundlers))) await removeUnused(former);
    return bundle;
  } finally {
    for (const left of [fresh, `${fresh}.json`]) await rm(left, { recursive: true, force: true });
  }
}

/** The record of a bundle, unless another process has just deleted it or somebody has deleted the bundle. */
async function readRecord(bundle: string): Promise<BundleRecord | undefined> {
  if (!existsSync(bundle)) await rm(`${bundle}.json`, { force: true });
  const json = await readFile(`${bundle}.json`, 'utf8').catch(() => undefined);
  return json === undefined ? undefined : (JSON.parse(json) as BundleRecord);
}

/** A build that began before a change of the software may still read an outdated bundle: milliseconds until none does. */
const longestUse = 60 * 60_000;

async function removeUnused(bundle: string): Promise<void> {
  // Another process may have removed it.
  const { mtimeMs = Infinity } = (await stat(`${bundle}.json`).catch(() => undefined)) ?? {};
  if (readClock() - mtimeMs < longestUse) return;
  for (const path of [`${bundle}.json`, bundle]) await rm(path, { recursive: true, force: true });
}
