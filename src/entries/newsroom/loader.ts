import type { LiveLoader } from 'astro/loaders';
import { getEnvironment } from '../../environment/environment.ts';
import type { CollectionName } from '../../model/content-types/collections.ts';
import { isCompanion, listContentFiles, readEach } from '../../source/content-folder.ts';
import { readEntry } from '../../source/newsroom-source.ts';
import { createSourceMemory } from '../../source/source-memory.ts';
import {
  formatSourceProblem,
  type SourceProblem,
} from '../../languages/problems/source-problem.ts';
import type { StoredEntry } from './stored-entry.ts';
import { toStoredEntry } from './to-stored-entry.ts';

/** What was read before: during development, each request reads the content. */
const memory = createSourceMemory();

/**
 * Loads a content type from the content folder: the fields and a digest of the body of each entry. The id of an entry is
 * the path of its file.
 */
export function defineLoader(name: CollectionName): LiveLoader<StoredEntry> {
  const loadCollection = async () => {
    const { contentDir } = getEnvironment();
    const paths = (await listContentFiles(contentDir, name)).filter((path) => !isCompanion(path));
    const read = await readEach(paths, (path) => readEntry(contentDir, path, memory));
    const problems = read.flatMap((parsed) => parsed.problems);
    if (problems.length > 0) return { error: toError(problems) };
    const entries = read.flatMap(({ value }) =>
      value ? [{ id: value.source.path, data: toStoredEntry(value) }] : [],
    );
    return { entries };
  };
  return {
    name: `dateline-${name}`,
    loadCollection,
    async loadEntry({ filter: { id } }) {
      const { value, problems } = await readEntry(getEnvironment().contentDir, id);
      if (!value) return { error: toError(problems) };
      return { id, data: toStoredEntry(value) };
    },
  };
}

function toError(problems: readonly SourceProblem[]): Error {
  const { contentDir } = getEnvironment();
  const list = problems.map((problem) => formatSourceProblem(problem, contentDir));
  return new Error(`The content has problems:\n\n${list.join('\n\n')}`);
}
