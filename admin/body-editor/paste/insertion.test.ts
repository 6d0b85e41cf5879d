import { expect, it } from 'vitest';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { keepWhole } from '../extensions/whole-edits.ts';
import { toInsertion } from './insertion.ts';
import { pasteOwnText } from './moved-text.ts';
import { toPastedWords } from './plain-text.ts';

it.each([
  ['The ¦march', 'great ', 'The great ¦march'],
  ['Sum¦', ' one', 'Sum one¦'],
  ['a ¦ b', ' c ', 'a c¦ b'],
  ['¦', ' a\t', 'a ¦'],
  ['a¦b', '\nc\n', 'ac¦b'],
])('words that are pasted keep one blank beside others: %j %j', (text, plain, expected) => {
  const body = new TypedBody(text);
  body.dispatch(
    toInsertion(body.state, { markdown: plain.trim(), isInline: true, pictures: 0 }, plain),
  );
  expect(body.shown).toBe(expected);
});

it.each([
  ['> a¦', 'One.\n\nTwo', '> a\n>\n> One.\n>\n> Two¦'],
  ['> a\n>\n> ¦\n\nb', 'One.\n\nTwo', '> a\n>\n> One.\n>\n> Two¦\n\nb'],
  ['> a ¦b\n> c', 'One.\n\nTwo', '> a \n>\n> One.\n>\n> Two¦\n>\n> b\n> c'],
  ['> a¦', '- one\n- two', '> a\n>\n> - one\n> - two¦'],
  ['> a¦', 'one\ntwo', '> aone\\\n> two¦'],
  ['«a\\\n»b\\\nc', 'one\ntwo', 'one\\\ntwo¦\\\nb\\\nc'],
  ['- a\\\n«  b\\\n»  c', 'one\ntwo', '- a\\\n  one\\\n  two¦\\\n  c'],
  ['- a¦', 'one\ntwo', '- aone\\\n  two¦'],
  ['- a\n«- b»\n- c', 'one\ntwo', '- a\n- one\\\n  two¦\n- c'],
  ['- a\n«- b»\n- c', 'One.\n\nTwo', '- a\n- One.\n- Two¦\n- c'],
  ['1. a\n«2. b\n»3. c', 'One.\n\nTwo', '1. a\n2. One.\n3. Two¦\n4. c'],
  ['a\n\n«> b»\n\nc', 'One.\n\nTwo', 'a\n\n> One.\n>\n> Two¦\n\nc'],
  ['«## a»\n\nb', 'One.\n\nTwo', '## One.\n\nTwo¦\n\nb'],
  ['a[^1]\n\n«[^1]: b»', 'One.\n\nTwo\nthree', 'a[^1]\n\n[^1]: One.\n\n    Two\\\n    three¦'],
  ['a[^1]\n\n«[^1]: b»', 'one\ntwo', 'a[^1]\n\n[^1]: one\\\ntwo¦'],
  ['a\n\n«> b»\n\nc', 'one\ntwo', 'a\n\n> one\\\n> two¦\n\nc'],
  ['- a\n- ¦\n- b', '- one\n- two', '- a\n- one\n- two¦\n- b'],
  ['- a\n  - ¦\n- b', '- one\n- two', '- a\n  - one\n  - two¦\n- b'],
  ['1. a\n2. ¦\n3. b', '1. one\n2. two', '1. a\n2. one\n3. two¦\n4. b'],
  ['- a\n- ¦\n- b', 'One.\n\nTwo\nthree', '- a\n- One.\n- Two\\\n  three¦\n- b'],
  ['1. a\n   1. ¦\n2. b', 'One.\n\nTwo', '1. a\n   1. One.\n   2. Two¦\n2. b'],
  ['1. a\n   1. b¦\n2. c', '1. one\n2. two', '1. a\n   1. b\n   2. one\n   3. two¦\n2. c'],
  ['- [ ] ¦', '- one\n- two', '- one\n- two¦'],
  ['- a\n- ¦', 'One.\n\n- two\n- three', '- a\n\nOne.\n\n- two\n- three¦'],
  ['- [x] a\n- [ ] ¦', 'One.\n\nTwo\nthree', '- [x] a\n- [ ] One.\n- [ ] Two\\\n  three¦'],
])(
  'lines that are pasted stay in the list or quotation of the cursor: %j %j',
  (text, plain, expected) => {
    const body = new TypedBody(text, keepWhole);
    body.dispatch(toInsertion(body.state, toPastedWords(plain, 'md'), plain));
    expect(body.shown).toBe(expected);
  },
);

it.each([
  ['> b', '> a\n\n> b¦'],
  ['## b', '> a\n\n## b¦'],
  ['| b |\n| - |', '> a\n\n| b |\n| - |¦'],
])('a quotation takes in no heading, table or other quotation: %j', (markdown, expected) => {
  const body = new TypedBody('> a¦');
  body.dispatch(toInsertion(body.state, { markdown, isInline: false, pictures: 0 }));
  expect(body.shown).toBe(expected);
});

it.each([
  ['- a\n- ¦\n- b', 'One\n\nTwo\\\nthree\n\n', '- a\n- One\n- Two\\\n  three¦\n- b'],
  ['- [ ] a\n- [ ] ¦', 'One\n\nTwo', '- [ ] a\n- [ ] One\n- [ ] Two¦'],
  ['- a\n- ¦\n- b', '- one', '- a\n- one¦\n- b'],
  ['1. a\n   1. ¦\n2. b', 'one\n2. two', '1. a\n   1. one\n   2. two¦\n2. b'],
  ['1. a¦\n2. b', ' one\n\nTwo', '1. a one\n\n   Two¦\n2. b'],
  ['> ¦', 'One\n\nTwo', '> One\n>\n> Two¦'],
  ['para ¦', '- dos', 'para dos¦'],
  ['para¦', ' dos ', 'para dos ¦'],
  ['¦para', '## Head ', 'Head ¦para'],
  ['para¦', '- one\n- two', 'para\n\n- one\n- two¦'],
  ['- a¦b', '- c', '- ac¦b'],
  ['a\n\n¦', '- c', 'a\n\n- c¦'],
  ['- a\n«- b»', '- c', '- a\n- c¦'],
])(
  'own paragraphs and items stay in the list or quotation of the cursor: %j %j',
  (text, own, expected) => {
    const body = new TypedBody(text, keepWhole);
    if (!pasteOwnText(body as never, own))
      body.dispatch(body.state.replaceSelection(own), { userEvent: 'input.paste' });
    expect(body.shown).toBe(expected);
  },
);
