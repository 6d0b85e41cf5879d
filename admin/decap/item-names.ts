import { messages } from '../messages/index.ts';

const { list: text } = messages;

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
