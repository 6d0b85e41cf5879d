import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { buildSite, getFiles } from '../site.ts';

/** Digest of every file, so that a difference names the file. */
async function getDigests(outDir: string): Promise<Record<string, string>> {
  const paths = await getFiles(outDir);
  const digests = paths.map(async (path) => {
    const bytes = await readFile(join(outDir, path));
    return [path, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

it.each(['UTC', 'America/New_York', 'Asia/Kolkata'])(
  'a new build in %s gives the same bytes',
  async (zone) => {
    const outDir = await mkdtemp(join(tmpdir(), 'dateline-again-'));
    onTestFinished(() => rm(outDir, { recursive: true }));
    await buildSite(outDir, { TZ: zone });
    expect(await getDigests(outDir)).toEqual(await getDigests(inject('outDir')));
  },
);
