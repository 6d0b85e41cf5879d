/* oxlint-disable dateline/terms -- names of dnd-kit's */
import { expect, it } from 'vitest';
import { findNearestEdge } from './nearest-edge.ts';

/** Two closed items and an open one below them. */
const rects = new Map([
  ['first', { top: 0, bottom: 60 }],
  ['second', { top: 70, bottom: 130 }],
  ['open', { top: 140, bottom: 500 }],
]);
const find = (height: number, top: number) =>
  findNearestEdge({
    collisionRect: { top, bottom: top + height },
    droppableRects: rects,
    droppableContainers: [...rects.keys()].map((id) => ({ id })),
  })[0]?.id;

it('lets an open item be moved above closed ones', () => {
  expect([140, 90, 70, 20, 0].map((top) => find(360, top))).toEqual([
    'open',
    'second',
    'second',
    'first',
    'first',
  ]);
});

it('lets a closed item be moved below an open one, to the end of the list', () => {
  expect(find(60, 70)).toBe('second');
  expect(find(60, 440)).toBe('open');
});

it('leaves out an item whose place is not measured yet', () => {
  const [, ...others] = findNearestEdge({
    collisionRect: { top: 0, bottom: 10 },
    droppableRects: new Map([['a', { top: 0, bottom: 10 }]]),
    droppableContainers: [{ id: 'a' }, { id: 'b' }],
  });
  expect(others).toEqual([]);
});
