/**
 * Writes an invented newsroom of any size, the same for the same seed:
 * `node bench/archive/main.ts FOLDER [--entries 10000] [--seed 1] [--for hugo|eleventy]`. With `--for`, it is the
 * site of another generator with the same entries.
 * Everything in it was published before November 24, 2026, so build it with
 * `NEWSROOM_NOW=2026-11-24T12:00:00-05:00`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeArchive } from './archive.ts';
import { writeMedia } from './media.ts';
import { writeNewsroom } from './newsroom.ts';
import { toStaticFolder, writePeerSite } from './peer-content.ts';
import { Random } from './random.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    entries: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    for: { type: 'string' },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('Name the folder of the new newsroom.');
if (existsSync(folder) && readdirSync(folder).length > 0)
  throw new Error(`${folder} is not empty. Name a new or an empty folder.`);

const { for: peer } = values;
if (peer !== undefined && peer !== 'hugo' && peer !== 'eleventy')
  throw new Error('Write --for hugo or --for eleventy.');

const seed = Number(values.seed);
const archive = makeArchive({ entries: Number(values.entries), seed });
if (peer) writePeerSite(folder, archive, peer);
else writeNewsroom(folder, archive);
await writeMedia(peer ? toStaticFolder(folder, peer) : folder, new Random(seed));
console.log(`${archive.publications.length} publications in ${folder}`);
