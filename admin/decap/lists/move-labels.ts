import { messages } from '../../messages/index.ts';

const { list: listMessages } = messages;

/** What an item's handle is called, besides a button. */
export const { moveRole } = listMessages;

interface Moved {
  readonly active: { readonly id: string };
  readonly over: { readonly id: string } | null;
}

/**
 * What someone is told who moves items of a list by keyboard and does not see it.
 * @param keys ids of the items, in their order
 */
export function toMoveWords(keys: readonly string[]) {
  const toPlace = ({ active, over }: Moved) => keys.indexOf((over ?? active).id) + 1;
  return {
    screenReaderInstructions: { draggable: listMessages.howToMove },
    announcements: {
      onDragStart: ({ active }: Moved) => listMessages.pickedUp(keys.indexOf(active.id) + 1),
      onDragOver: (moved: Moved) => listMessages.movedTo(toPlace(moved), keys.length),
      onDragEnd: (moved: Moved) => listMessages.putDown(toPlace(moved)),
      onDragCancel: () => listMessages.putBack,
    },
  };
}
