import { join } from 'node:path';
import ts from 'typescript';

/**
 * Checks structured data against the vocabulary of schema.org in `schema-dts`: types, their properties
 * and the types of values. Leaves the work to the TypeScript compiler: each graph becomes the value of
 * a constant that has the vocabulary's type.
 *
 * @param graphs graphs by their name in messages
 * @returns problems with the name of their graph; empty if all are valid
 */
export function checkVocabulary(graphs: ReadonlyMap<string, unknown>): string[] {
  const names = [...graphs.keys()];
  const lines = names.map(
    (name, index) =>
      `export const g${index}: Graph = ${JSON.stringify(graphs.get(name), toProperties)};`,
  );
  // A virtual file beside this one, so that the compiler finds the package.
  const path = join(import.meta.dirname, 'structured-data.ts');
  const source = ["import type { Graph } from 'schema-dts';", ...lines].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    skipLibCheck: true,
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

/** Leaves out annotations of actions (`query-input`), which are not properties of schema.org. */
const toProperties = (key: string, value: unknown) =>
  /^\w+-(in|out)put$/.test(key) ? undefined : value;
