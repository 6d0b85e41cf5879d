import { Lexer } from 'yaml';

// The lexer emits this before a scalar, whose text may begin with # as well.
const scalarMark = '\u001f';

/** The comments of a YAML document, in order. */
export function getComments(yaml: string): string[] {
  const tokens = [...new Lexer().lex(yaml)];
  return tokens.filter((token, index) => token.startsWith('#') && tokens[index - 1] !== scalarMark);
}
