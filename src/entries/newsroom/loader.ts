import type { Loader } from 'astro/loaders';
import { getEnvironment } from '../../environment/environment.ts';
import type { CollectionName } from '../../model/content-types/collections.ts';
import { isCompanion, listContentFiles, readEach } from '../../source/content-folder.ts';
import { readEntry } from '../../source/newsroom-source.ts';
import { toOpaque } from '../../source/opaque.ts';
import { formatSourceProblem, type SourceProblem } from '../../source/source-problem.ts';
import type { OpaqueEntry } from './stored-entry.ts';
import { toStoredEntry } from './to-stored-entry.ts';

/** Raise it when what is stored of an entry changes, so that an older store is filled again. */
const storeVersion = 3;

/**
 * Fills Astro's store with the fields of a collection and a digest of each body. The stock `glob()`
 * loader also stores every body and its HTML, which are then bundled: at 10,000 releases it takes
 * three times the time and memory (measured; see the design). Astro also makes a module of the store, so
 * entries are stored in an opaque form.
 */
export function defineLoader(name: CollectionName): Loader {
  return {
    name: `dateline-${name}`,
    load: async (context) => {
      const { store, watcher, logger } = context;
      const { contentDir } = getEnvironment();
      const load = async () => {
        const problems: SourceProblem[] = [];
        const storedIds = new Set<string>();
        const paths = await listContentFiles(contentDir, name);
        const files = paths.filter((path) => !isCompanion(path));
        const read = await readEach(files, (path) => readEntry(contentDir, path));
        for (const parsed of read) {
          if (!parsed.value) {
            problems.push(...parsed.problems);
            continue;
          }
          const { source } = parsed.value;
          const id = toOpaque(source.path);
          storedIds.add(id);
          const digest = `${storeVersion} ${source.digest}`;
          if (store.get(id)?.digest === digest) continue;
          const data: OpaqueEntry = { opaque: toOpaque(toStoredEntry(parsed.value)) };
          store.set({ id, digest, data: { ...data } });
        }
        for (const id of store.keys() as string[]) if (!storedIds.has(id)) store.delete(id);
        return problems;
      };
      const problems = await load();
      if (problems.length > 0)
        throw new Error(
          `The content has problems:\n\n${problems.map((problem) => formatSourceProblem(problem, contentDir)).join('\n\n')}`,
        );
      if (!watcher) return;
      watcher.add(contentDir);
      // A field that is still being typed must not stop the dev server: log the problem and wait.
      const reload = async (file: string) => {
        if (!file.startsWith(`${contentDir}/${name}/`)) return;
        for (const problem of await load()) logger.error(formatSourceProblem(problem, contentDir));
      };
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher.on(event, (file: string) => void reload(file));
    },
  };
}
