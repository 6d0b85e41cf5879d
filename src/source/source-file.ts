import { createHash } from 'node:crypto';
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import { countLines, splitFrontMatter } from './front-matter.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from './problem.ts';
import {
  conflictMarkers,
  duplicateField,
  noFields,
  notUtf8,
  toSyntaxFinding,
  yamlAlias,
} from './unreadable-file.ts';

/** A content file taken apart: its fields as written, its body, and where each thing stands. */
export interface SourceFile {
  /** Path below the content folder, with `/`. */
  readonly path: string;
  /** The front matter, or the whole of a `.yml` file; not yet checked against the model. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Markdown or MDX after the front matter; empty for `.yml`. */
  readonly body: string;
  /** The body's first line in the file, counted from 1. */
  readonly bodyLine: number;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
  /**
   * The line of a field, counted from 1; that of the nearest part that exists where the field is
   * missing.
   * @param field path such as `corrections.0.date`
   */
  getLine(field: string): number;
}

export type Parsed<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/**
 * Takes a content file apart.
 * @param path path below the content folder; `.yml` files are fields only
 * @param bytes the file's content
 */
export function parseSourceFile(path: string, bytes: Uint8Array): Parsed<SourceFile> {
  const fail = (line: number, finding: Finding) => ({
    problems: [{ ...finding, file: path, line }],
  });

  const text = decode(bytes);
  if (text === undefined) return fail(getFirstBrokenLine(bytes), notUtf8);

  const conflict = /^(<{7} |>{7} |\|{7} ).*$/m.exec(text);
  if (conflict) return fail(countLines(text, conflict.index), conflictMarkers);

  const split = path.endsWith('.yml')
    ? { yaml: text, yamlLine: 1, body: '', bodyLine: 1 }
    : splitFrontMatter(text);
  if (split.body === undefined) return fail(1, split);

  const { document, toLine } = parseYaml(split);
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0)
    return {
      problems: errors.map((error) => ({
        ...(error.code === 'DUPLICATE_KEY' ? duplicateField : toSyntaxFinding(error.message)),
        file: path,
        line: toLine(error.pos[0]),
      })),
    };
  const alias = findAlias(document);
  if (alias !== undefined) return fail(toLine(alias), yamlAlias);
  if (!isMap(document.contents)) return fail(split.yamlLine, noFields);

  return {
    value: {
      path,
      fields: document.toJS() as Record<string, unknown>,
      body: split.body,
      bodyLine: split.bodyLine,
      digest: createHash('sha256').update(bytes).digest('hex'),
      // Parsed again for the few that ask: the document of every file would fill the memory.
      getLine: (field) => {
        const again = parseYaml(split);
        return again.toLine(findOffset(again.document, field));
      },
    },
    problems: [],
  };
}

function parseYaml({ yaml, yamlLine }: { readonly yaml: string; readonly yamlLine: number }) {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  return {
    document,
    toLine: (offset: number) => lines.linePos(offset).line + yamlLine - 1,
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function getFirstBrokenLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return countLines(text, Math.max(0, text.indexOf('\ufffd')));
}

/**
 * Position of the first alias. Fields need none: most are emphasis without quotes, some lead to
 * nothing, and a few lines of them can unfold into more text than memory holds.
 */
function findAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, node) => {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Position of a field's name, or of the deepest part of its path that is written. */
function findOffset(document: Document, field: string): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of field === '' ? [] : field.split('.')) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === part);
      if (!pair || !isPair(pair)) break;
      offset = (pair.key as { range?: [number] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)] as { range?: [number] } | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
