/** A Markdown file divided into its fields and its body. */
export interface FrontMatter {
  readonly yaml: string;
  /** First line of the fields in the file, counted from 1. */
  readonly yamlLine: number;
  readonly body: string;
  /** First line of the body in the file, counted from 1. */
  readonly bodyLine: number;
}

/** Why a file could not be divided. */
interface FrontMatterProblem {
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
  readonly body?: undefined;
}

/** The line of an offset, counted from 1. */
export const countLines = (text: string, offset: number) =>
  text.slice(0, offset).split('\n').length;

/** Divides a Markdown file at its `---` lines. Only YAML is read: other languages could run code. */
export function splitFrontMatter(text: string): FrontMatter | FrontMatterProblem {
  const remedy =
    'Begin the file with a line ---, then fields in YAML, then another line ---, then the text.';
  const first = text.slice(0, text.search(/\r?\n|$/)).trimEnd();
  if (/^(\+\+\+|;;;|\{)/.test(first) || /^---\s*\S/.test(first))
    return {
      code: 'front-matter-language',
      cause: `the front matter begins with “${first}”, and only YAML is read`,
      remedy,
    };
  if (first !== '---')
    return { code: 'no-front-matter', cause: 'the file does not begin with its fields', remedy };
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(\r?\n|$)/m.exec(text);
  if (!match || match.index !== 0)
    return {
      code: 'front-matter-open',
      cause: 'the fields are not closed by a line ---',
      remedy,
    };
  return {
    yaml: match[1]!,
    yamlLine: 2,
    body: text.slice(match[0].length),
    bodyLine: countLines(text, match[0].length),
  };
}
