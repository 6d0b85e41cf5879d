import { messages } from '../../messages/index.ts';

const { list: listMessages } = messages;

/** The role of an item's handle, for screen readers. */
export const { moveRole } = listMessages;

interface Moved {
  readonly active: { readonly id: string };
  readonly over: { readonly id: string } | null;
}

/**
 * Screen reader messages for moving list items by keyboard.
 * @param keys ids of the items, in their order
 */
export function toMoveMessages(keys: readonly string[]) {
  const toPosition = ({ active, over }: Moved) => keys.indexOf((over ?? active).id) + 1;
  return {
    screenReaderInstructions: { draggable: listMessages.howToMove },
    announcements: {
      onDragStart: ({ active }: Moved) => listMessages.pickedUp(keys.indexOf(active.id) + 1),
      onDragOver: (moved: Moved) => listMessages.movedTo(toPosition(moved), keys.length),
      onDragEnd: (moved: Moved) => listMessages.putDown(toPosition(moved)),
      onDragCancel: () => listMessages.putBack,
    },
  };
}
