import { expect, it } from 'vitest';
import { checkBody } from '../../../src/markdown/index.ts';
import { TypedBody } from '../../../tests/fixtures/typed-body.ts';
import { getTakenRange, toBlockInsertion, toBlockReplacement } from './inserted-block.ts';

/** The body after the selected words went into an element. */
function take(text: string): string {
  const body = new TypedBody(text);
  const { from, to } = getTakenRange(body.state);
  const taken = body.state.sliceDoc(from, to).trim();
  body.dispatch(toBlockReplacement(body.state, `<Callout>\n\n${taken}\n\n</Callout>`));
  expect(checkBody(body.text, 'mdx')).toEqual([]);
  return body.text;
}

const callout = (content: string) => `<Callout>\n\n${content}\n\n</Callout>`;

it.each([
  [
    'The governor spoke for an hour. «They gave us until Friday.» Nobody answered.',
    `The governor spoke for an hour.\n\n${callout('They gave us until Friday.')}\n\nNobody answered.`,
  ],
  ['One\n\n«Two»\n\nThree\n', `One\n\n${callout('Two')}\n\nThree\n`],
  ['One\n«Two»\nThree', `One\n\n${callout('Two')}\n\nThree`],
  ['One\\\n«Two»\\\nThree', `One\n\n${callout('Two')}\n\nThree`],
  ['One **«Two»** three', `One\n\n${callout('**Two**')}\n\nthree`],
  ['One **t«w»o** three', `One\n\n${callout('**two**')}\n\nthree`],
  ['One [t«wo](/x/) th»ree', `One\n\n${callout('[two](/x/) th')}\n\nree`],
  ['- «One\n- Two»\n\nThree', `${callout('One\n- Two')}\n\nThree`],
  ['- One «two» three', `- One\n\n${callout('two')}\n\nthree`],
  ['| A | B |\n| - | - |\n| c«a» | d |', callout('| A | B |\n| - | - |\n| ca | d |')],
])('keeps the words around what goes into an element: %j', (text, expected) => {
  expect(take(text)).toBe(expected);
});

it.each([
  ['<DataTable>\n\n| ¦a |\n| - |\n\n</DataTable>', true],
  ['<KeyFindings>\n\n- a\n\n- b¦\n\n</KeyFindings>', true],
  ['<Callout>\n\na¦\n\n</Callout>', false],
])('puts a new block behind an element that holds only a table or a list: %j', (text, isBehind) => {
  const body = new TypedBody(`${text}\n\nb`);
  body.dispatch(toBlockInsertion(body.state, '---'));
  expect(body.text.indexOf('---') > body.text.indexOf('</')).toBe(isBehind);
});
