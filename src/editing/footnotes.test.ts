import { expect, test } from 'vitest';
import { defineExampleOptions } from '../../tests/fixtures/example-labels.ts';
import { renderBody } from '../markdown/index.ts';
import { getFootnoteNumbers } from './footnotes.ts';

test('footnotes have the numbers of the page, whatever their labels are', async () => {
  const body =
    'One[^2] two[^a]: three[^9] four[^2][^1]\n\n[^1]: First[^b]\n[^2]: Second\n[^a]: Third\n[^b]: Fourth\n[^c]: Fifth';
  const { html } = await renderBody(body, defineExampleOptions());
  const shown = Array.from(
    html.matchAll(/href="#[^"]*fn-(\w+)"[^>]*>(\d+)</g),
    ([, label, number]) => [label, Number(number)],
  );
  expect(Object.fromEntries(shown)).toEqual({ '2': 1, a: 2, '1': 3, b: 4 });
  expect(Object.fromEntries(getFootnoteNumbers(body))).toEqual(Object.fromEntries(shown));
});
