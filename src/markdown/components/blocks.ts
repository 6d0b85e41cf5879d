import type { ElementContent } from 'hast';
import { isElement, isSpace, toElement } from '../html/element.ts';

const blockTags =
  'p ul ol dl div figure blockquote table pre details hr h2 h3 h4 h5 h6 aside section'.split(' ');

/**
 * Children as blocks. `<Callout>Text</Callout>` on one line has bare text inside, on three lines a
 * paragraph; both must come out the same.
 */
export function toBlocks(children: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (!run.every(isSpace)) blocks.push(toElement('p', {}, ...run));
    run = [];
  };
  for (const child of children) {
    if (isElement(child, ...blockTags)) {
      flush();
      blocks.push(child);
    } else {
      run.push(child);
    }
  }
  flush();
  return blocks;
}
