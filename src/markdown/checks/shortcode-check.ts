import type { Root } from 'mdast';
import { message } from '../../languages/message.ts';
import { visit } from '../parsing/walk.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { getMatches } from './text-matches.ts';

/**
 * The end of a shortcode, the beginning of one with attributes, or one of WordPress that needs none
 * (https://developer.wordpress.org/apis/shortcode/). “[sic]” and “[median, n=120]” are none. An address before the end takes
 * all but its last bracket.
 */
const shortcode =
  /(?<!\\)(\[(?:\/[a-z][\w-]*(?:\]|$)|[a-z][\w-]*\s(?:[^[\],;]*\s)?[\w-]+=["'“”‘’a-z][^[\]]*\]|(?:gallery|playlist)\]))/gi;

/** Finds what another system would replace by a picture, a form or a film, and readers would see as it is written. */
export function checkShortcodes(tree: Root, source: string): BodyProblem[] {
  const problems: BodyProblem[] = [];
  visit(tree, 'text', (text) => {
    for (const { match, at } of getMatches(text, source, shortcode))
      problems.push({
        ...at,
        code: 'shortcode',
        cause: message('Readers see “{shortcode}”, which only WordPress understands.', {
          shortcode: match,
        }),
        remedy: message(
          'Insert what it shows, such as a picture, or leave it out. Write \\[ if the brackets are meant.',
        ),
      });
  });
  return problems;
}
