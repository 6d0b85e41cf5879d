/**
 * Edits newsrooms at random and compares each site with one that is built from nothing:
 * `node tests/random-edits/main.ts --runs 100 --steps 5 --seed 1`. Prints the edits after which a site differs.
 * Builds the newsroom before the edits, unless `--built` names the folder of its site. With `--software`, the working folder
 * is a copy of the software, and is edited too.
 */
import fc from 'fast-check';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRunFolder } from '../run-folder.ts';
import { rebuildSite, removeCache } from '../site.ts';
import { compareAfterEach } from './edited-site.ts';
import { edits } from './edits.ts';
import { softwareEdits } from './software-edits.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1' },
    steps: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    built: { type: 'string' },
    software: { type: 'boolean', default: false },
  },
});
process.env['NODE_ENV'] = 'production';
const built = values.built ?? (await buildOnce());

const [runs, steps, seed] = [values.runs, values.steps, values.seed].map(Number) as [
  number,
  number,
  number,
];
const kinds = Object.keys(values.software ? { ...edits, ...softwareEdits } : edits);
const software = values.software ? process.cwd() : undefined;
const step = fc.record({ edit: fc.constantFrom(...kinds), choice: fc.nat(9999) });
const sequence = fc.array(step, { minLength: steps, maxLength: steps });

let failures = 0;
for (const [index, sample] of fc.sample(sequence, { seed, numRuns: runs }).entries()) {
  const difference = await compareAfterEach(sample, built, software).catch(String);
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
