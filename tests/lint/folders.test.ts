import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = globSync('{src,admin}/**/*.{ts,js,astro,css}', { cwd: root }).filter(
  (file) => !file.endsWith('.test.ts'),
);

/** `import { a, type B } from './x.ts'`, `export * from './x.ts'`, `import './x.ts'` and `import('./x.ts')`. */
const importPattern = /(?:^\s*(?:import|export) (?:[^;'"]*? ?from )?|import\()'(\.[^']+)'/gm;

/** The folders from which a file imports code or types. `src` itself is none: what is in it belongs to no folder. */
function getImportedFolders(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(importPattern)]
    .map(([, specifier = '']) => dirname(normalize(join(dirname(file), specifier))))
    .filter((folder) => folder !== dirname(file) && folder !== 'src');
}

/** The way from a folder back to itself, or undefined. */
function findCycle(
  graph: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
): string[] | undefined {
  const seen = new Set<string>();
  const visit = (folder: string, way: readonly string[]): string[] | undefined => {
    for (const next of graph.get(folder) ?? []) {
      if (next === start) return [...way, folder, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = visit(next, [...way, folder]);
      if (found) return found;
    }
    return undefined;
  };
  return visit(start, []);
}

test('a folder has at most 20 files of its own besides tests', () => {
  const folders = Map.groupBy(files, dirname);
  const full = [...folders].filter(([, own]) => own.length > 20).map(([folder]) => folder);
  expect(full, 'Divide these folders by what their files are about').toEqual([]);
});

test('no folder imports from a folder that imports from it, not even types', () => {
  const graph = new Map<string, Set<string>>();
  for (const file of files) {
    if (dirname(file) === 'src') continue;
    const own = graph.get(dirname(file)) ?? new Set();
    for (const folder of getImportedFolders(file)) own.add(folder);
    graph.set(dirname(file), own);
  }
  const cycles = [...graph.keys()].flatMap((folder) => findCycle(graph, folder)?.join(' → ') ?? []);
  expect(cycles, 'Move what two folders share to one of them, or to a third').toEqual([]);
});
