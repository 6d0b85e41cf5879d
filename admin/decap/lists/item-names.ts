import { createContext } from 'react';
import { messages } from '../../messages/index.ts';

const { list: listMessages } = messages;

/** Accessible names of an item's buttons. */
interface Names {
  readonly toggle: string;
  readonly move: string;
  readonly remove: string;
}

/** The names of the buttons of the item around a component. */
export const ItemNames = createContext<Names | undefined>(undefined);

/** Names the buttons of an item after its summary. */
export function getItemNames(summary: string, isCollapsed: boolean): Names {
  return {
    toggle: isCollapsed ? listMessages.expand(summary) : listMessages.collapse(summary),
    move: listMessages.move(summary),
    remove: listMessages.remove(summary),
  };
}
