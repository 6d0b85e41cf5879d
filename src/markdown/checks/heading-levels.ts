import type { Html, Root } from 'mdast';
import { message } from '../../languages/message.ts';
import { isJsx } from '../components/jsx-tag.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { getHtmlTags } from '../parsing/html-tags.ts';
import { visit } from '../parsing/walk.ts';
import { defineReport, type Placed } from './report-problem.ts';

/** A heading, in Markdown or HTML. */
interface LeveledHeading extends Placed {
  readonly level: number;
  /** How a level is written here: `##` or `<h2>`. */
  readonly toMark: (level: number) => string;
}

/** Finds headings that leave out a level, on which assistive technology relies. */
export function checkHeadingLevels(tree: Root): BodyProblem[] {
  const { problems, report } = defineReport();
  let depth = 1;
  for (const heading of listHeadings(tree)) {
    const { level, toMark } = heading;
    if (level > depth + 1) {
      report(heading, {
        code: 'heading-skipped',
        cause: message('The heading jumps from level {depth} to level {next}.', {
          depth,
          next: level,
        }),
        // Only commands print it, in English.
        remedy: { text: `Write ${toMark(depth + 1)} so that no level is missing.` },
        formRemedy: message(
          'Choose a larger heading under “Style of the paragraph”, so that no level is missing.',
        ),
      });
    }
    depth = Math.max(2, level);
  }
  return problems;
}

function listHeadings(tree: Root): LeveledHeading[] {
  const headings: LeveledHeading[] = [];
  const addTag = (name: string | null, { position }: Placed) => {
    const level = Number(/^h([1-6])$/.exec(name ?? '')?.[1]);
    if (level) headings.push({ level, toMark: (wanted) => `<h${wanted}>`, position });
  };
  visit(tree, (node) => {
    if (node.type === 'heading')
      headings.push({
        level: node.depth,
        toMark: (wanted) => '#'.repeat(wanted),
        position: node.position,
      });
    if (isJsx(node)) addTag(node.name, node);
    if (node.type === 'html')
      for (const { name, lineOffset } of getHtmlTags(node.value))
        addTag(name, toLine(node, lineOffset));
  });
  return headings;
}

/** The position of a later line of a node. */
function toLine({ position }: Html, offset: number): Placed {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { position: { start: { line: line + offset, column: offset === 0 ? column : 1 } } };
}
