import { action, destination } from './destination.ts';
import { dictionary, name, number, numbers, string, type Shape } from '../copying/shapes.ts';

/** The root of the bookmarks, and each bookmark (ISO 32000-2, 12.3.3). */
export const outline: Shape = dictionary(() => ({
  Type: name,
  Title: string,
  Parent: outline,
  Prev: outline,
  Next: outline,
  First: outline,
  Last: outline,
  Count: number,
  Dest: destination,
  A: action,
  C: numbers,
  F: number,
}));
