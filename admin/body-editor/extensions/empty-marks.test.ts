import { history, undo } from '@codemirror/commands';
import type { Command, EditorView } from '@codemirror/view';
import { expect, test } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { emphasis, strong, toggleMark } from '../commands/inline-mark.ts';
import { startParagraph } from '../commands/typing.ts';
import { dropEmptyMarks } from './empty-marks.ts';

const [bold, italic] = [toggleMark(strong), toggleMark(emphasis)];
const leave = (view: EditorView) => (view.dispatch({ selection: { anchor: 0 } }), true);

test.each([
  ['a ¦b', [bold], '¦a b'],
  ['a\n\n¦', [bold, italic], '¦a\n\n'],
  ['a ¦b', [bold, 'c'], '¦a **c**b'],
  ['a ¦b', [italic, bold, 'c'], '¦a ***c***b'],
  ['a ¦b', [bold, startParagraph], '¦a \n\nb'],
  ['f**¦** word', [], '¦f**** word'],
  ['a «b»', [bold], '¦a **b**'],
])('marks without words go with the cursor: %j', (text, acts, expected) => {
  expect(new TypedBody(text, dropEmptyMarks).do(...acts, leave).shown).toBe(expected);
});

test('and are no steps of undo, unlike Enter', () => {
  const press = (...acts: readonly Command[]) =>
    new TypedBody('a ¦b', [history(), dropEmptyMarks]).do(...acts).text;
  expect(press(bold, leave, undo)).toBe('a b');
  expect(press(bold, startParagraph)).toBe('a \n\nb');
  expect(press(bold, startParagraph, undo)).toMatch(/^a (?:\*{4})?b$/);
});
