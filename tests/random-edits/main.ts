/**
 * Edits newsrooms at random and compares each site with one that is built from nothing:
 * `node tests/random-edits/main.ts --runs 100 --steps 5 --seed 1`. Prints the edits that were
 * possible and how the site differs after the last, and how often each kind was made: one that is often asked for and never
 * possible proves nothing, and is a failure. Edits the full newsroom of the fixtures, or that of `--content`. Builds it before the
 * edits, unless `--built` names the folder of its site. With `--software`, the working folder
 * is a copy of the software, and is edited too.
 */
import fc from 'fast-check';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRunFolder } from '../run-folder.ts';
import { fullNewsroom, rebuildSite, removeCache } from '../site.ts';
import { compareAfterEach, type Comparison } from './edited-site.ts';
import { edits } from './edits.ts';
import { softwareEdits } from './software-edits.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1' },
    steps: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    content: { type: 'string', default: fullNewsroom },
    built: { type: 'string' },
    software: { type: 'boolean', default: false },
  },
});
process.env['NODE_ENV'] = 'production';
const content = { CONTENT_DIR: values.content };
const built = { ...content, OUT_DIR: values.built ?? (await buildOnce()) };

const [runs, steps, seed] = [values.runs, values.steps, values.seed].map(Number) as [
  number,
  number,
  number,
];
const kinds = Object.keys(values.software ? { ...edits, ...softwareEdits } : edits);
const software = values.software ? process.cwd() : undefined;
const step = fc.record({ edit: fc.constantFrom(...kinds), choice: fc.nat(9999) });
const sequence = fc.array(step, { minLength: steps, maxLength: steps });

/** Asked for so often, an edit has been possible at least once. */
const often = 5;

let failures = 0;
const counts = new Map(kinds.map((kind) => [kind, { asked: 0, made: 0 }]));
for (const [index, sample] of fc.sample(sequence, { seed, numRuns: runs }).entries()) {
  const { done, difference } = await compareAfterEach(sample, built, software).catch(
    (error: unknown): Comparison => ({ done: sample, difference: String(error) }),
  );
  if (difference !== undefined) failures += 1;
  for (const { edit } of sample) counts.get(edit)!.asked += 1;
  for (const { edit } of done) counts.get(edit)!.made += 1;
  const names = done.map(({ edit, choice }) => `${edit} (${choice})`).join(', ');
  process.stdout.write(`${index}: ${difference ?? 'equal'} after ${names}\n`);
}
for (const [kind, { asked, made }] of counts) {
  if (asked === 0) continue;
  const isMissed = asked >= often && made === 0;
  if (isMissed) failures += 1;
  process.stdout.write(`${isMissed ? 'Never possible' : 'Made'}: ${kind}, ${made} of ${asked}\n`);
}
if (values.built === undefined) await removeCache(built.OUT_DIR, content);
process.exitCode = failures === 0 ? 0 : 1;

async function buildOnce(): Promise<string> {
  const outDir = join(makeRunFolder(), 'site');
  await rebuildSite(outDir, content);
  return outDir;
}
