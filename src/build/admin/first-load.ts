import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * Names the file of the bundle for what the first load shares with other parts of the admin: one for what `main.ts` imports, and
 * one for what else `start-admin.ts` does. Among other shared modules, they would bring along what is loaded later.
 * @returns the function that names the file of a module, or none for one that is loaded later
 */
export function defineFirstLoad(): Rolldown.CodeSplittingNameFunction {
  let files: readonly (readonly [name: string, modules: ReadonlySet<string>])[] | undefined;
  return (id, modules) => {
    files ??= [
      ['main', findImported(resolve('admin/main.ts'), modules)],
      ['start', findImported(resolve('admin/start-admin.ts'), modules)],
    ];
    return files.find(([, imported]) => imported.has(id))?.[0];
  };
}

/** A module, those that it imports, and those that they import; not what they load later. */
function findImported(
  id: string,
  modules: Rolldown.ChunkingContext,
  found = new Set<string>(),
): ReadonlySet<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? [])
    findImported(imported, modules, found);
  return found;
}
