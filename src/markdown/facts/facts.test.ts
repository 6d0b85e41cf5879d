import { expect, test } from 'vitest';
import { getBodyFacts } from './facts.ts';

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
  });
});
