import type { LiveLoader } from 'astro/loaders';
import { getEnvironment } from '../../environment/environment.ts';
import type { CollectionName } from '../../model/content-types/collections.ts';
import { isCompanion, listContentFiles, readEach } from '../../source/content-folder.ts';
import { readEntry, type SourceMemory } from '../../source/newsroom-source.ts';
import { formatSourceProblem } from '../../source/source-problem.ts';
import type { StoredEntry } from './stored-entry.ts';
import { toStoredEntry } from './to-stored-entry.ts';

/** What was read before: during development, each request reads the content. */
const memory: SourceMemory = new Map();

/**
 * Loads the entries of a content type from the content folder: their fields, and a digest of each body. The id
 * of an entry is the path of its file.
 */
export function defineLoader(name: CollectionName): LiveLoader<StoredEntry> {
  const loadCollection = async () => {
    const { contentDir } = getEnvironment();
    const paths = (await listContentFiles(contentDir, name)).filter((path) => !isCompanion(path));
    const read = await readEach(paths, (path) => readEntry(contentDir, path, memory));
    const problems = read.flatMap((parsed) => parsed.problems);
    if (problems.length > 0) {
      const list = problems.map((problem) => formatSourceProblem(problem, contentDir));
      return { error: new Error(`The content has problems:\n\n${list.join('\n\n')}`) };
    }
    const entries = read.flatMap(({ value }) =>
      value ? [{ id: value.source.path, data: toStoredEntry(value) }] : [],
    );
    return { entries };
  };
  return {
    name: `dateline-${name}`,
    loadCollection,
    async loadEntry({ filter: { id } }) {
      const { entries, error } = await loadCollection();
      return error ? { error } : entries.find((entry) => entry.id === id);
    },
  };
}
