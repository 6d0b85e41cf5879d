import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { getLink, getWordsToLink, toLinkInsertion, toUnlinking } from './link-commands.ts';

function select(doc: string, selection: { anchor: number; head?: number }) {
  const extensions = markdown({ base: markdownLanguage });
  const state = EditorState.create({ doc, selection, extensions });
  ensureSyntaxTree(state, doc.length);
  return state;
}

/** A body that is one link, with the cursor before the end of it. */
function open(doc: string) {
  const state = select(doc, { anchor: doc.length - 1 });
  const link = getLink(state, 'Link')!;
  const change = (values: Partial<typeof link>) => {
    const spec = toLinkInsertion(state, { ...link, ...values }, link);
    return state.update(spec).state.doc.toString();
  };
  const remove = () => state.update(toUnlinking(link)).state.doc.toString();
  return { link, change, remove };
}

it.each([
  [String.raw`[War](https://e.example/Guerra_\(juego\))`, 'https://e.example/Guerra_(juego)'],
  ['[War](https://e.example/Guerra_(juego))', 'https://e.example/Guerra_(juego)'],
  [String.raw`[War](<https://e.example/a\<b>)`, 'https://e.example/a<b'],
  [String.raw`[War](https://e.example/a\_b?c=1&d=2)`, 'https://e.example/a_b?c=1&d=2'],
])('reads the address of %s, and leads there when it is changed', (doc, address) => {
  const { link, change } = open(doc);
  expect(link.address).toBe(address);
  const changed = open(change({ text: 'Peace' })).link;
  expect(changed.text).toBe('Peace');
  expect(decodeURI(changed.address)).toBe(address);
});

it('keeps the title when the words are changed', () => {
  const { change } = open(String.raw`[War](/a/ "The \"street\" \*now\*")`);
  expect(change({ text: 'Peace' })).toBe(String.raw`[Peace](/a/ "The \"street\" *now*")`);
});

it.each(['![Houses \\[at night\\]](/media/houses.jpg "Lit (late)")', '`a[0]` and more'])(
  'keeps what is linked when the address is changed: %s',
  (text) => {
    const { change, remove } = open(`[${text}](/a/)`);
    expect(change({ address: '/b/' })).toBe(`[${text}](/b/)`);
    expect(remove()).toBe(text);
  },
);

it('escapes brackets in words', () => {
  expect(open('[War](/a/)').change({ text: 'War [1]' })).toBe(String.raw`[War \[1\]](/a/)`);
});

it('moves a footnote behind the link, as links hold no links', () => {
  const text = 'the report[^1] says [2]';
  expect(open('[War](/a/)').change({ text })).toBe(String.raw`[the report says \[2\]](/a/)[^1]`);
  expect(open('[War](/a/)').change({ text: '[^1]' })).toBe('[/a/](/a/)[^1]');
});

it('escapes in words what breaks a report or a table', () => {
  const words = { text: 'x | <108 {y}', address: '/a/?b=c|d' };
  expect(open('[War](/a/)').change(words)).toBe(String.raw`[x | \<108 \{y}](/a/?b=c%7Cd)`);
  const state = select('| War |\n| --- |', { anchor: 2, head: 5 });
  const { doc } = state.update(toLinkInsertion(state, words, undefined)).state;
  expect(doc.line(1).text).toBe(String.raw`| [x \| \<108 \{y}](/a/?b=c%7Cd) |`);
});

it.each([
  ['- War', '- [War](/a/)'],
  ['## War ', '## [War](/a/) '],
  ['1. War\n2. Peace', '1. [War](/a/)\n2. Peace'],
  ['| War |\n| --- |', '| [War](/a/) |\n| --- |'],
  ['- ', '- [War](/a/)'],
])('keeps the marks and lines around what is selected: %s', (doc, linked) => {
  const state = select(doc, { anchor: 0, head: doc.length });
  const spec = toLinkInsertion(state, { text: 'War', address: '/a/' }, undefined);
  expect(state.update(spec).state.doc.toString()).toBe(linked);
});

it.each([
  ['a «**b» c** d', '[**b c**](/y/) d'],
  ['«a [b](/x/) c»', '[a b c](/y/)'],
  ['«[![p](/media/p.jpg)](/x/) c»', '[![p](/media/p.jpg) c](/y/)'],
  ['see `c«od»e`', '[`code`](/y/)'],
  ['«<Callout>\n\na»', '[a](/y/)'],
  ['¦- a', '- [/y/](/y/)a'],
])('a link is around whole marks and no other link: %s', (text, expected) => {
  const body = new TypedBody(text);
  const { from, to } = getWordsToLink(body.state);
  const words = body.state.sliceDoc(from, to);
  body.dispatch(toLinkInsertion(body.state, { text: words, address: '/y/' }, undefined));
  expect(body.text).toContain(expected);
});
