import { Lexer } from 'yaml';

/** The comments of a YAML document, in order. No other token of a map begins with #. */
export function getComments(yaml: string): string[] {
  return [...new Lexer().lex(yaml)].filter((token) => token.startsWith('#'));
}
