import type { Nodes } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { builtPages as pages } from '../built-pages.ts';

it.each([
  ['corrections', '.correction p'],
  ['key findings', '.panel > ol[role=list] > li'],
  ['the note that a name was changed', '.voice .meta'],
])('the body of a page begins with %s for a reader view', (_, selector) => {
  // Frames have no body.
  const hasBody = (tree: Nodes) => select('.prose', tree);
  const shown = pages.filter(({ tree }) => hasBody(tree) && select(`article ${selector}`, tree));
  expect(shown).not.toEqual([]);
  for (const { tree, address } of shown) {
    const once = toString(select('.prose > .reader-view:first-child', tree)!);
    for (const one of selectAll(`article ${selector}`, tree))
      expect(once, address).toContain(toString(one));
  }
});
