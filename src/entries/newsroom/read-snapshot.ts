import { getEnvironment } from '../../environment/environment.ts';
import { getBlobId } from '../../media/index.ts';
import { toSnapshot, type SnapshotFiles } from '../data-views/to-snapshot.ts';
import type { Newsroom } from './public-newsroom.ts';
import { getNewsroom } from './read-newsroom.ts';

const taken = new WeakMap<Newsroom, Promise<SnapshotFiles>>();

/** What is public at the moment for which the site is built; taken once per newsroom. */
export async function getSnapshot(): Promise<SnapshotFiles> {
  const { mediaDir } = getEnvironment();
  const newsroom = await getNewsroom();
  const known = taken.get(newsroom);
  if (known) return known;
  const files = toSnapshot(newsroom, (src) => getBlobId(mediaDir, src));
  taken.set(newsroom, files);
  return files;
}
