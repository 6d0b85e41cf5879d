import { expect, test } from 'vitest';
import { formatSeen } from './seen-body.ts';

test.each([
  ['a comment', 'Seen.<!-- Rosa -->', 'Seen.<!-- Luz -->', 'md'],
  ['a comment between paragraphs', 'Seen.\n\n<!-- Rosa -->\n\nHeard.', 'Seen.\n\nHeard.', 'md'],
  ['a definition', 'Seen.\n\n[a]: /rosa/ "Rosa"', 'Seen.', 'md'],
  ['a footnote', 'Seen.\n\n[^a]: Rosa.', 'Seen.', 'md'],
  ['an attribute', '<p data-of="Rosa">Seen.</p>', '<p data-of="Luz">Seen.</p>', 'md'],
  ['the file of a picture', '![A woman](/media/rosa.jpg)', '![A woman](/media/luz.jpg)', 'md'],
  [
    'the file of a picture as a tag',
    '<img src="/media/rosa.jpg" alt="A woman">',
    '<img src="/media/luz.jpg" alt="A woman">',
    'md',
  ],
  ['a comment in a report', '{/* Rosa */}\n\nSeen.', 'Seen.', 'mdx'],
  [
    'the file of a figure',
    '<Figure src="/media/rosa.jpg" alt="A" />',
    '<Figure src="/media/luz.jpg" alt="A" />',
    'mdx',
  ],
  [
    'the file of a chart',
    '<Chart type="bar" title="A" src="./rosa.csv" />',
    '<Chart type="bar" title="A" src="./luz.csv" />',
    'mdx',
  ],
] as const)('%s says nothing', (_, one, other, format) => {
  expect(formatSeen(one, format)).toBe(formatSeen(other, format));
});

test.each([
  ['words', 'Seen <!-- -->', 'Heard <!-- -->', 'md'],
  ['a language', '<span lang="es">No</span>', '<span lang="it">No</span>', 'md'],
  ['a description', '![A woman](/media/a.jpg)', '![A man](/media/a.jpg)', 'md'],
  ['a caption', '![A](/media/a.jpg "Seen")', '![A](/media/a.jpg "Heard")', 'md'],
  ['a link', '[a]\n\n[a]: /one/', '[a]\n\n[a]: /other/', 'md'],
  ['a footnote', 'A[^a]\n\n[^a]: One.', 'A[^a]\n\n[^a]: Other.', 'md'],
  [
    'a title',
    '<Chart type="bar" title="A" src="./a.csv" />',
    '<Chart type="bar" title="B" src="./a.csv" />',
    'mdx',
  ],
  [
    'cells',
    '<Chart type="bar" title="A" rows={[["a", 1]]} />',
    '<Chart type="bar" title="A" rows={[["a", 2]]} />',
    'mdx',
  ],
] as const)('%s that readers see counts', (_, one, other, format) => {
  expect(formatSeen(one, format)).not.toBe(formatSeen(other, format));
});
