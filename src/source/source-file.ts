import { hash } from 'node:crypto';
import { isMap, LineCounter, visit, type Document } from 'yaml';
import { findOffset, parseFieldsDocument } from './fields-document.ts';
import { countLines, splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { readUnchangedFile } from './plain-file.ts';
import type { Problem } from '../languages/problems/problem.ts';
import type { SourceProblem } from '../languages/problems/source-problem.ts';
import { conflictMarkers, noFields, notUtf8, yamlAlias } from './unreadable-file.ts';
import { attempt } from '../model/attempt.ts';
import type { Values } from '../model/fields/written-value.ts';

/** A parsed content file: its unchecked fields, its body, and their lines. */
export interface SourceFile {
  /** Path below the content folder, with `/`. */
  readonly path: string;
  /** The front matter, or all of a `.yml` file; not yet checked against the model. */
  readonly fields: Values;
  /** Markdown or MDX after the front matter; empty for `.yml`. */
  readonly body: string;
  /** The body's first line in the file, counted from 1. */
  readonly bodyLine: number;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
  /** SHA-256 of the body alone, hexadecimal. */
  readonly bodyDigest: string;
  /** Whether the body has nothing but white space. */
  readonly isBodyEmpty: boolean;
  /**
   * Whether readers may not see all of the body: names of files that it shows, comments, unused definitions. Most bodies are
   * words alone, and need not be parsed to know it.
   */
  readonly mayBeUnseen: boolean;
  /**
   * The line of a field, counted from 1; for a missing field, the line of the deepest part of its path that
   * exists.
   * @param field path such as `corrections.0.date`
   */
  getLine(field: string): number;
}

export type Parsed<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly SourceProblem[] };

/** A picture, a tag or a comment, an expression, a definition. */
const unseen = /!\[|[<{]|^[\t >]*\[[^\]]+\]:/m;

/**
 * Parses a content file.
 * @param path path below the content folder; `.yml` files are fields only
 * @param bytes the file's content
 */
export function parseSourceFile(path: string, bytes: Uint8Array): Parsed<SourceFile> {
  const fail = (line: number, problem: Problem) => ({
    problems: [{ ...problem, file: path, line }],
  });

  const source = decode(bytes);
  if (source === undefined) return fail(getFirstBrokenLine(bytes), notUtf8);

  const conflict = /^(<{7} |>{7} |\|{7} ).*$/m.exec(source);
  if (conflict) return fail(countLines(source, conflict.index), conflictMarkers);

  const split = splitSource(path, source);
  if (split.body === undefined) return fail(1, split);

  const { document, problems, toLine } = parseYaml(split);
  if (!document)
    return {
      problems: problems.map(({ problem, offset }) => ({
        ...problem,
        file: path,
        line: toLine(offset),
      })),
    };
  const alias = findAlias(document);
  if (alias !== undefined) return fail(toLine(alias), yamlAlias);
  if (!isMap(document.contents)) return fail(split.yamlLine, noFields);

  const facts = {
    path,
    // YAML can escape them.
    fields: document.toJS({
      reviver: (_, value) => (typeof value === 'string' ? withoutControls(value) : value),
    }) as Record<string, unknown>,
    bodyLine: split.bodyLine,
    digest: hash('sha256', bytes),
    bodyDigest: hash('sha256', split.body),
    isBodyEmpty: split.body.trim() === '',
    mayBeUnseen: unseen.test(split.body),
  };
  return { value: toSourceFile(facts, () => split), problems: [] };
}

/** A source without its characters. */
export type SourceFacts = Omit<SourceFile, 'body' | 'getLine'>;

/** All of a source but its characters: plain data. */
export const toFacts = (source: SourceFile): SourceFacts => ({
  path: source.path,
  fields: source.fields,
  bodyLine: source.bodyLine,
  digest: source.digest,
  bodyDigest: source.bodyDigest,
  isBodyEmpty: source.isBodyEmpty,
  mayBeUnseen: source.mayBeUnseen,
});

/**
 * A source that was parsed before. Its characters are read when they are needed.
 * @throws when its body or a line is asked for, and the file has changed since
 */
export const restoreSourceFile = (contentDir: string, facts: SourceFacts): SourceFile =>
  toSourceFile(facts, () => {
    const bytes = readUnchangedFile(contentDir, facts.path, facts.digest);
    return splitSource(facts.path, decode(bytes)!) as FrontMatter;
  });

const toSourceFile = (facts: SourceFacts, split: () => FrontMatter): SourceFile => ({
  ...facts,
  get body() {
    return split().body;
  },
  getLine: defineLineSearch(split),
});

const splitSource = (path: string, source: string) =>
  path.endsWith('.yml')
    ? { yaml: source, yamlLine: 1, body: '', bodyLine: 1 }
    : splitFrontMatter(source);

function parseYaml({ yaml, yamlLine }: FrontMatter) {
  const lines = new LineCounter();
  return {
    ...parseFieldsDocument(yaml, lines),
    toLine: (offset: number) => lines.linePos(offset).line + yamlLine - 1,
  };
}

/** Parses the fields again on demand: keeping the document of every file would fill the memory. */
function defineLineSearch(split: () => FrontMatter): SourceFile['getLine'] {
  let cached: WeakRef<ReturnType<typeof parseYaml>> | undefined;
  return (field) => {
    const parsed = cached?.deref() ?? parseYaml(split());
    // A caller that needs one line usually needs more.
    cached = new WeakRef(parsed);
    return parsed.toLine(findOffset(parsed.document!, field));
  };
}

/**
 * Without control characters, which HTML and XML forbid: word processors put some on the clipboard, such as U+000B for a soft
 * line break. Each becomes a space, so that positions stay.
 */
const withoutControls = (text: string) => text.replaceAll(/[^\P{Cc}\t\r\n]/gu, ' ');

/** The text of a file, or undefined when it is not UTF-8. */
export const decode = (bytes: Uint8Array): string | undefined =>
  attempt(() => withoutControls(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));

/** The first line of a file that is not UTF-8. */
export function getFirstBrokenLine(bytes: Uint8Array): number {
  const source = new TextDecoder('utf-8').decode(bytes);
  return countLines(source, Math.max(0, source.indexOf('\ufffd')));
}

/**
 * Offset of the first alias. Fields need none: most are unquoted emphasis, some have no anchor, and
 * a few lines of them can expand to more than fits into memory.
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
