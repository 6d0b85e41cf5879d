import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { applyPatches, findSeamProblems } from './patch.ts';
import { patches, replacements, usedPackages } from './seam.ts';

/** Vite plugin that replaces, patches and leaves out of Decap what `seam.ts` says, and fails where it can't. */
export function defineDecapSeam(): Plugin {
  const ours = replacements.map(({ file, by }) => ({ file, by: resolve('admin/decap', by) }));
  // A package is imported by the name of its folder.
  const names = new Set(ours.flatMap(({ file }) => file.split('/').map(toModuleName)));
  return {
    name: 'dateline-decap',
    enforce: 'pre',
    buildStart() {
      const problems = findSeamProblems(resolve('node_modules'), replacements, patches);
      if (problems.length > 0)
        throw new Error(`Decap has changed. See src/build/decap/seam.ts.\n${problems.join('\n')}`);
    },
    async resolveId(source, importer) {
      if (!names.has(toModuleName(source))) return undefined;
      const original = await this.resolve(source, importer, { skipSelf: true });
      const replacement =
        original && ours.find(({ file }) => toPath(original.id).endsWith(`/${file}`));
      // A replacement may import the module that it replaces.
      return !replacement || importer === replacement.by ? original : replacement.by;
    },
    transform(code, id) {
      const own = patches.filter(({ file }) => toPath(id).endsWith(`/${file}`));
      return own.length > 0 ? { code: applyPatches(code, own), map: null } : undefined;
    },
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
      const found = new Set(
        modules.flatMap((id) => /\/(decap-cms-[^/]+)\//.exec(toPath(id))?.[1] ?? []),
      );
      const different = [...new Set(usedPackages).symmetricDifference(found)];
      if (different.length > 0)
        throw new Error(
          `Either the bundle or the list in src/build/decap/seam.ts lacks ${different.join(', ')}.`,
        );
    },
  };
}

const toPath = (id: string) => id.split('?')[0]!.replaceAll('\\', '/');

/** The name of a module without its folders and extensions. */
const toModuleName = (path: string) => path.split('/').at(-1)!.split('.')[0]!;
