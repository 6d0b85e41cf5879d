import type { ElementContent } from 'hast';
import { isElement, isSpace, toElement } from '../html/element.ts';

const blockTags =
  'p ul ol dl div figure blockquote table pre details hr h2 h3 h4 h5 h6 aside section'.split(' ');

/**
 * Wraps inline children in paragraphs. `<Callout>Text</Callout>` contains bare text when written on one
 * line and a paragraph when written on three; the result must be the same.
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
