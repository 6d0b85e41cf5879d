import { join } from 'node:path';
import ts from 'typescript';

/**
 * Checks structured data against the vocabulary of schema.org as `schema-dts` has it: every type,
 * every property where it belongs, every value of the kind that the property takes. The compiler does
 * the work: each graph becomes the value of a constant of the vocabulary's type.
 *
 * @param graphs by a name for messages
 * @returns what is wrong, with the name; empty when all are valid
 */
export function checkVocabulary(graphs: ReadonlyMap<string, unknown>): string[] {
  const names = [...graphs.keys()];
  const lines = names.map(
    (name, index) =>
      `export const g${index}: Graph = ${JSON.stringify(graphs.get(name), toProperties)};`,
  );
  // Beside this file, so that the package is found; it is never written.
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

/** What an action wants of its reader (`query-input`) is no property of schema.org but a note on one. */
const toProperties = (key: string, value: unknown) =>
  /^\w+-(in|out)put$/.test(key) ? undefined : value;
