import { join } from 'node:path';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import ts from 'typescript';
import type { Page } from '../site.ts';

/** A node of structured data, such as an article. */
export type Node = Readonly<Record<string, unknown>> & { readonly '@type'?: string };

/** The structured data of a page. */
export interface Graph {
  readonly '@context': string;
  readonly '@graph': readonly Node[];
}

/** The structured data of all pages that have some, by address. */
export function getGraphs(pages: readonly Page[]): Map<string, Graph> {
  return new Map(
    pages.flatMap(({ address, tree }) => {
      const script = select('script[type="application/ld+json"]', tree);
      return script ? [[address, JSON.parse(toString(script)) as Graph] as const] : [];
    }),
  );
}

/**
 * Checks structured data against the vocabulary of schema.org in `schema-dts`: types, their properties
 * and the types of values. Leaves the work to the TypeScript compiler: each node becomes the value of
 * a constant that has the type that it names. Nodes of the same shape are one constant.
 *
 * @param graphs graphs by their name in messages
 * @returns problems with the name of their graph; empty if all are valid
 */
export function checkVocabulary(graphs: ReadonlyMap<string, Graph>): string[] {
  const constants = new Map(
    [...graphs].flatMap(([name, graph]) => toConstants(graph).map((one) => [one, name] as const)),
  );
  const names = [...constants.values()];
  const lines = [...constants.keys()].map((one, index) => `export const c${index}: ${one};`);
  // A virtual file beside this one, so that the compiler finds the package.
  const path = join(import.meta.dirname, 'structured-data.ts');
  const source = ["import type * as Vocabulary from 'schema-dts';", ...lines].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    skipLibCheck: true,
    lib: ['lib.es5.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (file, ...rest) =>
    file === path
      ? ts.createSourceFile(file, source, ts.ScriptTarget.ESNext)
      : getSourceFile(file, ...rest);
  host.fileExists = (file) => file === path || fileExists(file);
  host.readFile = (file) => (file === path ? source : readFile(file));
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line : 0;
    return `${names[line - 1] ?? path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

/** Types and values of constants: the nodes of a graph, and what is around them. */
function toConstants(graph: Graph): string[] {
  const nodes = graph['@graph'].map((node): [string, unknown] => [toTypeName(node['@type']), node]);
  return [...nodes, ['Graph', { ...graph, '@graph': [] }] as const].map(
    ([type, value]) => `Vocabulary.${type} = ${JSON.stringify(toShape(value))}`,
  );
}

/** A type of its own is much cheaper to check than the union of all. */
const toTypeName = (type: unknown) =>
  typeof type === 'string' && /^\w+$/.test(type) ? type : 'Thing';

/** Strings that are not values of every type that takes a string: names of the vocabulary, and numbers. */
const isSpecial = (value: string) => /^https?:\/\/schema\.org|^[-\d.]+$/.test(value);

/**
 * What decides whether a value is valid: all other strings are the same, and so are equal items of a list.
 * Annotations of actions (`query-input`), which are not properties of schema.org, are left out.
 */
function toShape(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === '@type' || isSpecial(value) ? value : 'text';
  if (Array.isArray(value)) {
    const shapes = value.map((item) => toShape(item, key));
    return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
  }
  if (typeof value !== 'object' || value === null) return value;
  const properties = Object.entries(value)
    .filter(([name]) => !/^\w+-(in|out)put$/.test(name))
    .map(([name, one]) => [name, toShape(one, name)]);
  return Object.fromEntries(properties) as unknown;
}
