import type { RootContent } from 'mdast';

interface Place {
  line: number;
  offset?: number;
}

/** Moves nodes to another place in the text: everything in them that says where it stands. */
export function shiftPositions(
  nodes: readonly RootContent[],
  { line, offset }: { readonly line: number; readonly offset: number },
): void {
  if (line === 0 && offset === 0) return;
  // Nodes may share a place.
  const moved = new Set<Place>();
  const move = (place: Place | undefined) => {
    if (!place || moved.has(place)) return;
    moved.add(place);
    place.line += line;
    if (place.offset !== undefined) place.offset += offset;
  };
  const walk = (part: Positioned) => {
    move(part.position?.start);
    move(part.position?.end);
    for (const inner of [part.children, part.attributes]) inner?.forEach(walk);
  };
  nodes.forEach((node) => walk(node as Positioned));
}

interface Positioned {
  readonly position?: { readonly start: Place; readonly end: Place };
  readonly children?: readonly Positioned[];
  readonly attributes?: readonly Positioned[];
}
