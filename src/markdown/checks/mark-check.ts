import type { Root } from 'mdast';
import { message } from '../../languages/message.ts';
import { visit } from '../parsing/walk.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { getMatches, type TextMatch } from './text-matches.ts';

const sign = /(?<![\\*~])(\*{2,3}|~~|\]\()(?![*~])/g;

const [space, opening, closing] = [/\s/, /[\p{Ps}\p{Pi}¿¡]/u, /[\p{Pe}\p{Pf}.,:;!?…]/u];

/**
 * Finds signs of Markdown that readers would see: those around bold or struck-out words that a paragraph cuts in two, or that do
 * not work beside a letter, and half of a link. A sign without a partner may be meant, such as the stars of a note.
 */
export function checkMarks(tree: Root, source: string): BodyProblem[] {
  const problems: BodyProblem[] = [];
  /** The sign at the beginning of words whose end may be in the next paragraph. */
  let left: TextMatch | undefined;
  visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => {
    const before = block.type === 'tableCell' ? undefined : left;
    let opened = before;
    visit(block, 'text', (text) => {
      for (const found of getMatches(text, source, sign)) {
        const [previous = ' ', next = ' '] = [
          source[found.index - 1],
          source[found.index + found.match.length],
        ];
        const opens = !space.test(next) && (isOpening(previous) || opening.test(next));
        const closes = !space.test(previous) && (isClosing(next) || closing.test(previous));
        if (found.match === '](') problems.push(toProblem(found));
        else if (opens && !closes) opened = found;
        else if (closes && !opens && opened?.match === found.match) {
          problems.push(toProblem(opened));
          opened = undefined;
        }
      }
    });
    left = opened === before || block.type === 'tableCell' ? undefined : opened;
  });
  return problems;
}

const isOpening = (character: string) => space.test(character) || opening.test(character);
const isClosing = (character: string) => space.test(character) || closing.test(character);

const toProblem = ({ match, at }: TextMatch): BodyProblem => ({
  ...at,
  code: 'marks-shown',
  cause: message('Readers see the signs “{sign}”, which mark nothing here.', { sign: match }),
  remedy: message(
    'Remove them, and mark the words or insert the link again. Write a backslash before each sign that is meant.',
  ),
});
