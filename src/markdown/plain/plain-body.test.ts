import { expect, test } from 'vitest';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { toPlainBody } from './plain-body.ts';

const toText = async (source: string, format: 'md' | 'mdx') => {
  const options = defineExampleOptions({ format, readTable: () => 'Year,Calls\n2010,642' });
  return (await toPlainBody(source, { ...options, siteUrl: 'https://news.example' })).text;
};

test('a release as plain text', async () => {
  const body =
    '## Head\n\nA [link](https://x.example/a), [a@b.example](mailto:a@b.example),\na <b>bold</b> note[^1].\\\nNext line.\n\n' +
    '- a\n- b\n  - c\n\n1. x\n\n   y\n2. z\n\n> quote\n>\n> two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n' +
    '![Gate](/media/g.jpg "At dusk. Photo: Ana")\n\n<div>kept <script>lost</script></div>\n\n[^1]: The note.';
  expect(await toText(body, 'md')).toBe(
    'Head\n\nA link (https://x.example/a), a@b.example, a bold note[1].\nNext line.\n\n' +
      '- a\n- b\n  - c\n\n1. x\n\n   y\n\n2. z\n\n> quote\n>\n> two\n\na | b\n1 | 2\n\n' +
      '[Gate] At dusk. Photo: Ana\n\nkept\n\n[1] The note.\n',
  );
});

test('footnotes follow in the order of their numbers', async () => {
  const body = '[^a]: First.\n\n[^c]: Third.\n\n[^b]: Second.\n\nOne[^a], two[^b], three[^c].';
  expect(await toText(body, 'md')).toBe(
    'One[1], two[2], three[3].\n\n[1] First.\n\n[2] Second.\n\n[3] Third.\n',
  );
});

test('a report keeps the words and numbers of its components', async () => {
  const body =
    '<Chart type="bar" title="Arrests" source="Court" rows={[["2009", 12], ["2010", 15]]} />\n\n' +
    '<DataTable caption="Calls" src="a.csv" />\n\n<PullQuote by="A teacher">We left.</PullQuote>\n\n{/* no */}\n\nA{" "}b';
  expect(await toText(body, 'mdx')).toBe(
    'Arrests\n\n | Arrests\n2009 | 12\n2010 | 15\n\nSource: Court\n\n' +
      'Calls\n\nYear | Calls\n2010 | 642\n\n> We left.\n>\n> — A teacher\n\nA b\n',
  );
});

test.each(['md', 'mdx'] as const)(
  'raised and lowered figures keep their place in %s',
  async (format) => {
    const body = '10<sup>6</sup>, 10<sup>−3</sup>, CO<sub>2</sub>, the 1<sup>st</sup> of May';
    expect(await toText(body, format)).toBe('10⁶, 10⁻³, CO₂, the 1st of May\n');
  },
);

test.each([
  ['证人陈美玲**（化名）**在场', '证人陈美玲（**化名**）在场'],
  ['> 她说*“我不同意。”*然后', '> 她说“*我不同意*。”然后'],
  ['**您好。** 如果', '**您好。** 如果'],
  ['她走了**。**然后', '她走了。然后'],
])('the Markdown of %s can be read and searched in any system', async (body, expected) => {
  const options = { ...defineExampleOptions(), siteUrl: 'https://news.example' };
  expect((await toPlainBody(body, options)).markdown.trim()).toBe(expected);
});

test('an empty body is an empty string', async () => {
  expect(await toText('\n\n', 'md')).toBe('');
});
