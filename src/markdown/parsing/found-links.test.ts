import { expect, test } from 'vitest';
import { inspectBody } from '../checks/check-body.ts';

const getLinks = (source: string) => inspectBody(source, 'md').facts?.links;

test.each([
  ['See\u00a0www.senate.example\u00a0for more.', 'http://www.senate.example'],
  ['See\u00a0www.senate.example/a,\u00a0(for) more.', 'http://www.senate.example/a'],
  ['See\u202fhttps://www.senate.example.\u00a0Then', 'https://www.senate.example'],
  ['«\u00a0www.senate.example/a_(b)\u00a0»', 'http://www.senate.example/a_(b)'],
])('a domain between no-break spaces ends at them: %s', (source, href) => {
  expect(getLinks(`One\n\n${source}`)).toEqual([{ href, line: 3 }]);
});

test('it has the line on which it begins', () => {
  const source = 'One\n\nTwo *three*\nfour\nsee\u00a0www.a.example\u00a0or\nwww.b.example\u00a0.';
  expect(getLinks(source)).toEqual([
    { href: 'http://www.a.example', line: 5 },
    { href: 'http://www.b.example', line: 6 },
  ]);
});
