/* oxlint-disable dateline/terms -- names of dnd-kit's */
interface Edges {
  readonly top: number;
  readonly bottom: number;
}

/** What dnd-kit knows while an item is moved. */
interface Moving {
  /** Of the item that is moved. */
  readonly collisionRect: Edges;
  /** Of all items before it was moved, by their ids. */
  readonly droppableRects: ReadonlyMap<string | number, Edges>;
  readonly droppableContainers: readonly { readonly id: string | number }[];
}

/**
 * Ranks the places for an item by the distance of the nearer of their two edges from the same edge of the item. Their centers
 * tell nothing of an open item: within the list, it never comes near that of a closed one.
 */
export function findNearestEdge({
  collisionRect,
  droppableRects,
  droppableContainers,
}: Moving): { id: string | number; data: { droppableContainer: object; value: number } }[] {
  return droppableContainers
    .flatMap((droppableContainer) => {
      const { id } = droppableContainer;
      const rect = droppableRects.get(id);
      if (!rect) return [];
      const distances = [rect.top - collisionRect.top, rect.bottom - collisionRect.bottom];
      const value = Math.min(...distances.map(Math.abs));
      return [{ id, data: { droppableContainer, value } }];
    })
    .sort((a, b) => a.data.value - b.data.value);
}
