import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { applyPatches, findSeamProblems } from './patch.ts';
import { patches, replacements, usedPackages } from './seam.ts';

/** Vite plugin that replaces, patches and leaves out of Decap what `seam.ts` says, and fails where it can't. */
export function defineDecapSeam(): Plugin {
  const ours = replacements.map(({ file, by }) => ({ file, by: resolve('admin/decap', by) }));
  const names = new Set(ours.map(({ file }) => toModuleName(file)));
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
      const decaps = await this.resolve(source, importer, { skipSelf: true });
      const own = decaps && ours.find(({ file }) => toPath(decaps.id).endsWith(`/${file}`));
      // A module of ours builds on the one whose place it takes.
      return !own || importer === own.by ? decaps : own.by;
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

/** What a module is imported as, without its folders and endings. */
const toModuleName = (path: string) => path.split('/').at(-1)!.split('.')[0]!;
