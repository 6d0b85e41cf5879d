import { expect, test } from 'vitest';
import { formatPicture } from '../commands/link-commands.ts';
import { findElements, findPictures, findTables } from './folds.ts';

const names = ['Chart', 'DataTable', 'Callout'];

/** Each fold as its source and title. */
const list = (source: string) =>
  findElements(source, names).map(({ from, to, title }) => [source.slice(from, to), title]);

test('folds pictures with their alternative text', () => {
  const source =
    'One ![A \\[small\\] quay](/media/quay.jpg "Caption") two\n\n![x](https://a.example/b.png)';
  expect(findPictures(source)).toEqual([
    { from: 4, to: 50, title: 'A [small] quay', picture: '/media/quay.jpg' },
  ]);
});

test.each([
  { alt: 'A march', caption: 'The march (photo: Ana Ruiz)' },
  { alt: 'A [small] quay (at night)', caption: 'He said: "No :)" \\' },
  { alt: '[x](', caption: '(' },
])('folds the whole of a picture, whatever its texts are: $alt $caption', (texts) => {
  const source = formatPicture({ src: '/media/2026/a (1).jpg', ...texts });
  const picture = '/media/2026/a%20%281%29.jpg';
  const { length } = source;
  for (const [before, after] of [
    ['', ''],
    ['One ![x', '\n\nTwo (three)'],
  ] as const)
    expect(findPictures(before + source + after)).toEqual([
      { from: before.length, to: before.length + length, title: texts.alt, picture },
    ]);
});

test('folds neither a picture in another nor what only begins as one', () => {
  const outer = '![a ![b](/media/b.jpg) c](/media/c.jpg)';
  expect(findPictures(`\\![a](/media/a.jpg) ![a]\n\n(/media/a.jpg) ${outer}`)).toMatchObject([
    { picture: '/media/c.jpg' },
  ]);
});

test('folds tables with the names of their columns, but none in an element', () => {
  const table = '| Town | Dead \\| hurt |\n|---|--:|\n| Ávila | 12 |';
  const find = (source: string) =>
    findTables(source).map(({ from, to, title }) => [source.slice(from, to), title]);
  expect(find(`One\n\n${table}\n\nTwo | three\n\n| Words |`)).toEqual([
    [table, 'Town · Dead | hurt'],
  ]);
  expect(find(`<DataTable caption="x">\n\n${table}\n\n</DataTable>`)).toEqual([]);
  expect(find('> | a |\n> |---|')).toEqual([]);
});

test('folds a tag over several lines, past greater-than signs in strings and expressions', () => {
  const chart = '<Chart\n  title="More > less"\n  rows={[\n    ["> a", 1],\n  ]}\n/>';
  expect(list(`One\n\n${chart}\n\nTwo <Chart`)).toEqual([[chart, 'More > less']]);
});

test('folds an element that holds only a table as a whole, and the two tags of any other', () => {
  const table =
    '<DataTable caption="Stops &quot;2026&quot;">\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n</DataTable>';
  const callout = '<Callout title="Note">\n\nWords.\n\n</Callout>';
  expect(list(`${table}\n\n${callout}\n`)).toEqual([
    [table, 'Stops "2026"'],
    ['<Callout title="Note">', 'Note'],
    ['</Callout>', undefined],
  ]);
});

test('folds no tag that is still being written', () => {
  expect(list('<Chart title="More')).toEqual([]);
  expect(list('<Charts />')).toEqual([]);
});
