import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A change to the code of one of Decap's modules, for what neither its API nor a module of ours can do. */
export interface Patch {
  /** Path below `node_modules`. */
  readonly file: string;
  /** Code that occurs once in the file. */
  readonly find: string;
  readonly replace: string;
  /** What Decap does that does not fit a newsroom. */
  readonly reason: string;
  /** Names that `replace` uses, by the package or the file of the admin that exports them. */
  readonly imports?: Readonly<Record<string, string>>;
}

/** A module of the admin that replaces one of Decap's, and may import that one. */
export interface Replacement {
  /** Path below `node_modules`. */
  readonly file: string;
  /** Path below `admin/decap/`. */
  readonly by: string;
  readonly reason: string;
}

/**
 * Changes the code of a module.
 * @throws when a patch does not apply exactly once
 */
export function applyPatches(code: string, patches: readonly Patch[]): string {
  return patches.reduce((patched, { file, find, replace, imports = {} }) => {
    const [before, after, ...others] = patched.split(find);
    if (after === undefined) throw new Error(`${file} no longer holds: ${find}`);
    if (others.length > 0) throw new Error(`${file} holds more than once: ${find}`);
    return toImports(imports) + before + replace + after;
  }, code);
}

/**
 * The replacements and patches that the installed Decap does not allow, one sentence each.
 * @param modules the folder `node_modules`
 */
export function findSeamProblems(
  modules: string,
  replacements: readonly Replacement[],
  patches: readonly Patch[],
): string[] {
  return [...replacements, ...patches].flatMap((change) => {
    try {
      const code = readFileSync(join(modules, change.file), 'utf8');
      if ('find' in change) applyPatches(code, [change]);
      return [];
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      return isMissing ? `${change.file} does not exist.` : (error as Error).message;
    }
  });
}

function toImports(imports: Readonly<Record<string, string>>): string {
  return Object.entries(imports)
    .map(([source, names]) => {
      const from = source.endsWith('.ts') ? resolve(source) : source;
      return `import { ${names} } from ${JSON.stringify(from)};\n`;
    })
    .join('');
}
