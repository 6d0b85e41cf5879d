import { words } from '../words/index.ts';

const { list: text } = words;

/** Names of an item's buttons for those who do not see their pictures. */
export function getItemNames(
  summary: string,
  isCollapsed: boolean,
): { readonly toggle: string; readonly move: string; readonly remove: string } {
  return {
    toggle: isCollapsed ? text.expand(summary) : text.collapse(summary),
    move: text.move(summary),
    remove: text.remove(summary),
  };
}
