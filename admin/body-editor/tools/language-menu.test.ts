import { cursorDocEnd, deleteCharBackward } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { expect, it } from 'vitest';
import { checkBody } from '../../../src/markdown/index.ts';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { strong, toggleMark } from '../commands/inline-mark.ts';
import { pendingMarks } from '../commands/pending-marks.ts';
import { joinParagraphs, startParagraph } from '../commands/typing.ts';
import { keepWhole } from '../extensions/whole-edits.ts';
import { toCopied } from '../paste/copied-text.ts';
import { getLanguageAt, setLanguage } from './language-menu.ts';

const [spanish, french, own] = [setLanguage('es'), setLanguage('fr'), setLanguage(undefined)];
const backspace = (view: EditorView) => joinParagraphs(view) || deleteCharBackward(view);
const bold = toggleMark(strong);

/** The text with short tags. */
const show = (text: string) => text.replaceAll(/<(\/?)span(?: lang="(\w+)")?>/g, '<$1$2>');
const hide = (text: string) =>
  text.replaceAll(/<(\w\w)>/g, '<span lang="$1">').replaceAll('</>', '</span>');

it.each([
  ['He said «no pasarán».', [spanish], 'He said «<es>no pasarán</>».'],
  ['He said «no pasarán».', [spanish, own], 'He said no pasarán.'],
  ['He said «no pasarán».', [spanish, french], 'He said <fr>no pasarán</>.'],
  [
    'a «b\n\n> c\n\n- d\n\n## e» f',
    [spanish],
    'a <es>b</>\n\n> <es>c</>\n\n- <es>d</>\n\n## <es>e</> f',
  ],
  ['«a <es>b</> c» d', [own], 'a b c d'],
  ['a <es>b «c</> d» e', [french], 'a b <fr>c d</> e'],
  ['a <es>b ¦c</> d', [french], 'a <fr>b ¦c</> d'],
  ['a <es>b ¦c</> d', [own], 'a b ¦c d'],
  ['a <es>b c¦</> d', [own, 'e'], 'a <es>b c</>e¦ d'],
  ['a wo¦rd d', [spanish], 'a <es>wo¦rd</> d'],
  ['a ¦', [spanish, 'b', ' c', own, ' d'], 'a <es>b c</> d¦'],
  ['a ¦', [spanish, bold, 'b'], 'a <es>**b¦**</>'],
  ['a ¦ d', [spanish, 'b', backspace, cursorDocEnd, 'c'], 'a  dc¦'],
  ['a **«b»** c', [spanish], 'a <es>**b**</> c'],
  ['a «<es>b</> c» d', [bold], 'a **<es>b</> c** d'],
  ['| a | b |\n| - | - |\n| «c | d» |', [spanish], '| a | b |\n| - | - |\n| <es>c</> | <es>d</> |'],
])('the language of words: %s %j', (text, acts, expected) => {
  const body = new TypedBody(hide(text), [pendingMarks, keepWhole]).do(...acts);
  const shown = text.includes('¦') ? body.shown : body.text;
  expect(show(shown)).toBe(expected.replaceAll(/[«»]/g, ''));
  for (const format of ['md', 'mdx'] as const) expect(checkBody(body.text, format)).toEqual([]);
});

it.each([
  ['a <es>b ¦c</> d', [startParagraph], 'a <es>b</>\n\n<es>¦c</> d'],
  ['a <es>b c¦</>', [startParagraph, 'd'], 'a <es>b c</>\n\nd¦'],
  ['a <es>b¦</> c', [backspace], 'a ¦ c'],
  ['a <es>b c</>¦ d', [backspace], 'a <es>b ¦</> d'],
  ['«a <es>b» c</> d', [backspace], '¦ <es>c</> d'],
  ['a **<es>«b»</>** d', [backspace], 'a ¦ d'],
  ['a <es>b «c</> d» e', ['x'], 'a <es>b</> x¦ e'],
])('tags stay whole or go whole: %s %j', (text, acts, expected) => {
  expect(show(new TypedBody(hide(text), [pendingMarks, keepWhole]).do(...acts).shown)).toBe(
    expected,
  );
});

it('is known at the cursor, and copied with its words', () => {
  const { state } = new TypedBody(hide('a <es>b «c</> d»'));
  expect(getLanguageAt(state)).toBe(undefined);
  expect(show(toCopied(state))).toBe('<es>c</> d');
  expect(getLanguageAt(new TypedBody(hide('a <es>b ¦c</> d')).state)).toBe('es');
});
