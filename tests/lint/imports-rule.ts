import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { ESTree, Rule } from '@oxlint/plugins';
import { forAll, importTable, type FolderRule } from './import-table.ts';

const table = 'see the table in docs/developers/architecture.md';

/** What an import refers to: one of our folders, a platform module, or an npm package. */
type Target =
  | { kind: 'folder'; name: string }
  | { kind: 'platform'; name: 'node:' | 'astro:' }
  | { kind: 'package'; name: string };

/** The folder of the import table that a file is in, or undefined for a file outside the table. */
function getFolder(path: string, root: string): string | undefined {
  const [top, folder, ...rest] = relative(root, path).split(sep);
  if (top === 'admin') return 'admin';
  return top === 'src' && rest.length > 0 ? folder : undefined;
}

function toTarget(specifier: string, file: string, root: string): Target | undefined {
  if (specifier.startsWith('.')) {
    const path = resolve(dirname(file), specifier);
    const atTop = dirname(path) === resolve(root, 'src') ? basename(path) : undefined;
    const name = getFolder(path, root) ?? atTop;
    return name ? { kind: 'folder', name } : undefined;
  }
  const platform = (['node:', 'astro:'] as const).find((prefix) => specifier.startsWith(prefix));
  if (platform) return { kind: 'platform', name: platform };
  return { kind: 'package', name: specifier };
}

function isAllowed(rule: FolderRule, own: string, target: Target, isType: boolean): boolean {
  if (target.kind === 'folder') {
    if ([own, ...forAll, ...rule.may].includes(target.name)) return true;
    return isType && Boolean(rule.types?.includes(target.name));
  }
  if (target.kind === 'platform') return Boolean(rule.platform?.includes(target.name));
  if (!rule.packages || rule.packages.test(target.name)) return true;
  return isType && Boolean(rule.typePackages?.test(target.name));
}

/** `src/components may not import src/entries: <why>; <what to do>.` */
function toMessage(own: string, rule: FolderRule, target: Target, specifier: string): string {
  const from = own === 'admin' ? 'admin' : `src/${own}`;
  const to = target.kind === 'folder' ? `src/${target.name}` : `"${specifier}"`;
  const typesOnly = target.kind === 'folder' && rule.types?.includes(target.name);
  const remedy = typesOnly ? 'write "import type" if you need its types only, or' : '';
  return `${from} may not import ${to}: ${rule.why}; ${remedy ? `${remedy} ` : ''}${table}.`;
}

interface ImportLike {
  source?: { value?: unknown } | null | undefined;
  importKind?: string;
  exportKind?: string;
  specifiers?: { importKind?: string; exportKind?: string }[];
}

function isTypeOnly(node: ImportLike): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const kinds = node.specifiers?.map((one) => one.importKind ?? one.exportKind) ?? [];
  return kinds.length > 0 && kinds.every((kind) => kind === 'type');
}

/** Lint rule: imports between the folders of src keep to the table. */
export const importsRule: Rule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const own = getFolder(context.filename, context.cwd);
    const rule = own ? importTable[own] : undefined;
    if (!own || !rule) return {};
    // A unit test may import Node and any package, but only the folders that its module may import.
    const isTest = /\.test\.ts$/.test(context.filename);
    const check = (node: ESTree.Node): void => {
      const like = node as unknown as ImportLike;
      const specifier = like.source?.value;
      if (typeof specifier !== 'string') return;
      const target = toTarget(specifier, context.filename, context.cwd);
      if (!target || (isTest && target.kind !== 'folder')) return;
      if (isAllowed(rule, own, target, isTypeOnly(like))) return;
      context.report({ node, message: toMessage(own, rule, target, specifier) });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
