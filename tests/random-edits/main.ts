/**
 * Edits newsrooms at random and compares each site with one that is built from nothing:
 * `node tests/random-edits/main.ts --runs 100 --steps 5 --seed 1`. Prints the edits after which a site differs.
 * Builds the newsroom before the edits, unless `--built` names the folder of its site.
 */
import fc from 'fast-check';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRunFolder } from '../run-folder.ts';
import { rebuildSite, removeCache } from '../site.ts';
import { compareAfterEach } from './edited-site.ts';
import { edits } from './edits.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1' },
    steps: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    built: { type: 'string' },
  },
});
process.env['NODE_ENV'] = 'production';
const built = values.built ?? (await buildOnce());

const [runs, steps, seed] = [values.runs, values.steps, values.seed].map(Number) as [
  number,
  number,
  number,
];
const step = fc.record({ edit: fc.constantFrom(...Object.keys(edits)), choice: fc.nat(9999) });
const sequence = fc.array(step, { minLength: steps, maxLength: steps });

let failures = 0;
for (const [index, sample] of fc.sample(sequence, { seed, numRuns: runs }).entries()) {
  const difference = await compareAfterEach(sample, built).catch((error: unknown) => String(error));
  if (difference !== undefined) failures += 1;
  process.stdout.write(`${index}: ${difference ?? 'equal after each edit'}\n`);
}
if (values.built === undefined) await removeCache(built);
process.exitCode = failures === 0 ? 0 : 1;

async function buildOnce(): Promise<string> {
  const outDir = join(makeRunFolder(), 'site');
  await rebuildSite(outDir);
  return outDir;
}
