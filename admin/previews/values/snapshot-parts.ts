import {
  fromSnapshotEntry,
  toMediaName,
  type Snapshot,
  type SnapshotMedia,
  type SnapshotMonth,
} from '../../../src/entries/data-views/snapshot/snapshot.ts';
import type { AnyPublicEntry } from '../../../src/entries/newsroom/public-newsroom.ts';
import { defineCache } from './cached.ts';
import { loadSiteFile } from './site-file.ts';

/** Loads those parts of a snapshot that a preview shows. */
export interface SnapshotParts {
  /** All public entries, newest first. */
  getPublications(): Promise<{
    readonly publications: readonly AnyPublicEntry[];
    readonly pictures: Snapshot['pictures'];
  }>;
  /** What is public of the media file with a Git id. */
  getMedia(id: string): Promise<{
    readonly picture?: Snapshot['pictures'][number] | undefined;
    readonly document?: SnapshotMedia['documents'][string] | undefined;
  }>;
}

/** Loads each part once. What a newer build of the site no longer has is left out. */
export function defineSnapshotParts({ months, media }: Snapshot): SnapshotParts {
  const read = defineCache(readPart) as <Part>(name: string) => Promise<Part | undefined>;
  return {
    async getPublications() {
      const answers = await Promise.all(months.map((name) => read<SnapshotMonth>(name)));
      const parts = answers.filter((part) => part !== undefined);
      return {
        publications: parts.flatMap(({ publications }) => publications.map(fromSnapshotEntry)),
        pictures: parts.flatMap(({ pictures }) => pictures),
      };
    },
    async getMedia(id) {
      const name = toMediaName(id);
      const part = media.includes(name) ? await read<SnapshotMedia>(name) : undefined;
      return { picture: part?.pictures[id], document: part?.documents[id] };
    },
  };
}

async function readPart(name: string): Promise<unknown> {
  try {
    return await (await loadSiteFile(`/admin/api/preview/${name}.json`)).json();
  } catch {
    return undefined;
  }
}
