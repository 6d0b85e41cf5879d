import { inject } from 'vitest';
import { copyBuild } from './built-newsrooms.ts';
import { buildSite } from './site.ts';

/**
 * Builds a variant of the fixture newsroom into a folder. Begins with a copy of the built one, so it is no
 * build from nothing.
 *
 * @param env its `CONTENT_DIR`, and more environment variables
 * @throws with its output when the build fails
 */
export async function buildVariant(
  outDir: string,
  env: Record<string, string> & { CONTENT_DIR: string },
): Promise<void> {
  copyBuild(inject('builtNewsroom'), { ...env, OUT_DIR: outDir });
  await buildSite(outDir, env);
}
