import { getEnvironment } from '../../environment/environment.ts';
import { getBlobId } from '../../media/index.ts';
import { toSnapshot } from '../data-views/to-snapshot.ts';
import { getNewsroom } from './read-newsroom.ts';
import type { Snapshot } from '../data-views/snapshot.ts';

/** What is public at the moment for which the site is built. */
export async function getSnapshot(): Promise<Snapshot> {
  const { mediaDir } = getEnvironment();
  return toSnapshot(await getNewsroom(), (src) => getBlobId(mediaDir, src));
}
