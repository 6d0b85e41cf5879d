import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where the global setup says why the sample newsroom could not be built. */
export const toFailureFile = (outDir: string) => `${outDir}.failed`;

/** Waits until the global setup has built the sample newsroom. @throws why it could not */
export async function awaitSampleSite(outDir: string): Promise<void> {
  while (!existsSync(join(outDir, 'index.html'))) {
    if (existsSync(toFailureFile(outDir)))
      throw new Error(await readFile(toFailureFile(outDir), 'utf8'));
    await setTimeout(200);
  }
}
