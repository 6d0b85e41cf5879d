import type { EditorView } from '@codemirror/view';
import { expect, test } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { emphasis, strong, toggleMark } from '../commands/inline-mark.ts';
import { dropEmptyMarks } from './empty-marks.ts';

const [bold, italic] = [toggleMark(strong), toggleMark(emphasis)];
const leave = (view: EditorView) => (view.dispatch({ selection: { anchor: 0 } }), true);

test.each([
  ['a ¦b', [bold], '¦a b'],
  ['a\n\n¦', [bold, italic], '¦a\n\n'],
  ['a ¦b', [bold, 'c'], '¦a **c**b'],
  ['a ¦b', [italic, bold, 'c'], '¦a ***c***b'],
  ['f**¦** word', [], '¦f**** word'],
  ['a «b»', [bold], '¦a **b**'],
])('marks without words go with the cursor: %j', (text, acts, expected) => {
  expect(new TypedBody(text, dropEmptyMarks).do(...acts, leave).shown).toBe(expected);
});
