import { message } from '../languages/message.ts';
import type { Problem } from '../languages/problems/problem.ts';
import { toFileTooLong } from './unreadable-file.ts';

/** A Markdown file split into its fields and its body. */
export interface FrontMatter {
  readonly yaml: string;
  /** First line of the fields in the file, counted from 1. */
  readonly yamlLine: number;
  readonly body: string;
  /** First line of the body in the file, counted from 1. */
  readonly bodyLine: number;
}

/** Why a file could not be split. */
interface FrontMatterProblem extends Problem {
  readonly body?: undefined;
}

const remedy = message(
  'Begin the file with a line ---, then fields in YAML, then another line ---, then the text.',
);

/** The line of an offset, counted from 1. */
export const countLines = (source: string, offset: number) =>
  source.slice(0, offset).split('\n').length;

/** Most characters of a file, fields included; a body has a smaller limit of its own. */
export const maxFileCharacters = 1_048_576;

/** Splits a Markdown file at its `---` lines. Only YAML is read: other languages could run code. */
export function splitFrontMatter(source: string): FrontMatter | FrontMatterProblem {
  if (source.length > maxFileCharacters) return toFileTooLong(source.length, maxFileCharacters);
  const first = source.slice(0, source.search(/\r?\n|$/)).trimEnd();
  if (/^(\+\+\+|;;;|\{)/.test(first) || /^---\s*\S/.test(first))
    return {
      code: 'front-matter-language',
      cause: message('the front matter begins with “{first}”, and only YAML is read', { first }),
      remedy,
    };
  if (first !== '---')
    return {
      code: 'no-front-matter',
      cause: message('the file does not begin with its fields'),
      remedy,
    };
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(\r?\n|$)/m.exec(source);
  if (!match || match.index !== 0)
    return {
      code: 'front-matter-open',
      cause: message('the fields are not closed by a line ---'),
      remedy,
    };
  return {
    yaml: match[1]!,
    yamlLine: 2,
    body: source.slice(match[0].length),
    bodyLine: countLines(source, match[0].length),
  };
}
