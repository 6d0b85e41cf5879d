import { expect, test } from 'vitest';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { getBodyFacts } from './facts.ts';
import { renderBody } from '../rendering/render.ts';

test('facts of a release', () => {
  const body =
    '![Gate](/media/two%20words.jpg "At dusk. Photo: Ana")\n\nThe **first** paragraph,\nin two lines.[^1]\n\n## Next\n\n' +
    '[a](/press/), [b][ref], ![c][pic] and\n<a href="https://x.example">d</a>\n\n' +
    '[ref]: https://y.example\n[pic]: /media/c.jpg "At sea"\n\n[^1]: See www.z.example';
  expect(getBodyFacts(body, 'md')).toEqual({
    images: [
      { src: '/media/two words.jpg', alt: 'Gate', caption: 'At dusk. Photo: Ana', line: 1 },
      { src: '/media/c.jpg', alt: 'c', caption: 'At sea', line: 8 },
    ],
    links: [
      { href: '/press/', line: 8 },
      { href: 'https://y.example', line: 8 },
      { href: 'https://x.example', line: 9 },
      { href: 'http://www.z.example', line: 14 },
    ],
    tables: [],
    chartTables: [],
    headings: [{ depth: 2, id: 's-next', text: 'Next' }],
    lede: 'The first paragraph, in two lines.',
    words: 15,
  });
});

test('facts of a report', () => {
  const body =
    '<KeyFindings>\n\n- Not the lede\n\n</KeyFindings>\n\nThe lede.\n\n' +
    '<Figure src="/media/a.jpg" alt="A" />\n\n<Chart type="bar" title="T" src="c.csv" />\n\n' +
    '<DataTable caption="T" src="d.csv" />';
  expect(getBodyFacts(body, 'mdx')).toMatchObject({
    images: [{ src: '/media/a.jpg', alt: 'A', line: 9 }],
    tables: ['c.csv', 'd.csv'],
    chartTables: ['c.csv'],
    lede: 'The lede.',
  });
});

test('a lede is without what is struck out', () => {
  expect(getBodyFacts('At least ~~12~~ 15 died.', 'md').lede).toBe('At least 15 died.');
});

test('expressions count as their text, comments are ignored', async () => {
  const body = '## A{" b"}{/* no */}\n\nThe lede{/* not yet */}.';
  const facts = getBodyFacts(body, 'mdx');
  const { headings } = await renderBody(body, defineExampleOptions({ format: 'mdx' }));
  expect(facts.lede).toBe('The lede.');
  expect(facts.headings).toEqual([{ depth: 2, id: 's-a-b', text: 'A b' }]);
  expect(headings).toEqual(facts.headings);
});

test('headings are the same as in the rendered body', async () => {
  const body = '# A *b*\n\n## Año `x`\n\n> ## Año x\n\n## [Link](/x/)[^1]\n\n[^1]: N';
  const { headings } = await renderBody(body, defineExampleOptions());
  expect(getBodyFacts(body, 'md').headings).toEqual(headings);
});
