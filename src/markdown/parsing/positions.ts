import type { RootContent } from 'mdast';

interface Point {
  line: number;
  offset?: number;
}

/** Moves nodes to another position in the body, with everything in them that has a position. */
export function shiftPositions(
  nodes: readonly RootContent[],
  { line, offset }: { readonly line: number; readonly offset: number },
): void {
  if (line === 0 && offset === 0) return;
  // Nodes may share a point.
  const moved = new Set<Point>();
  const move = (point: Point | undefined) => {
    if (!point || moved.has(point)) return;
    moved.add(point);
    point.line += line;
    if (point.offset !== undefined) point.offset += offset;
  };
  const walk = (node: Positioned) => {
    move(node.position?.start);
    move(node.position?.end);
    for (const inner of [node.children, node.attributes]) inner?.forEach(walk);
  };
  nodes.forEach((node) => walk(node as Positioned));
}

interface Positioned {
  readonly position?: { readonly start: Point; readonly end: Point };
  readonly children?: readonly Positioned[];
  readonly attributes?: readonly Positioned[];
}
