import { expect, test } from 'vitest';
import { toShownText } from './hidden-parts.ts';
import { toPasted } from './to-markdown.ts';

const paste = (html: string) =>
  toPasted(html, { format: 'md', depth: 1, footnote: 1, language: 'en' })?.markdown;

/** Cells as Excel writes them: of a hidden column, only the column says so. */
const excel = `<table><col width=64><col width=0 style='display:none;mso-width-alt:0'><col width=64>
<tr><td>Town</td><td>Name</td><td>Dead</td></tr>
<tr height=0 style='display:none'><td>Secret</td><td>Ana</td><td>3</td></tr>
<tr><td rowspan=2>Ashby</td><td>Rosa</td><td>10</td></tr>
<tr><td>Luz</td><td>12</td></tr>
<tr><td colspan=2>Both</td><td>22</td></tr></table>`;
const plain = 'Town\tName\tDead\nSecret\tAna\t3\nAshby\tRosa\t10\n\tLuz\t12\nBoth\t\t22\n';

test('cells of hidden columns and rows of a spreadsheet are not pasted', () => {
  const row = '<tr><td>Bex</td><td colspan=2>none</td></tr></table>';
  expect(paste(excel.replace('</table>', row))).toBe(
    `| Town  | Dead |
| ----- | ---- |
| Ashby | 10   |
|       | 12   |
| Both  | 22   |
| Bex   | none |`,
  );
});

test('nor are they in plain text, which has them', () => {
  expect(toShownText(plain, excel).split('\n')).toEqual([
    'Town\tDead',
    'Ashby\t10',
    '\t12',
    'Both\t22',
  ]);
  expect(toShownText('a\tb', '<table><tr><td>a</td><td>b</td></tr></table>')).toBe('a\tb');
});

test.each([
  'hidden',
  'style="visibility:hidden"',
  'style="opacity: 0"',
  'style="display:none;max-height:0"',
  'style="position:absolute;width:1px;clip:rect(0px, 0px, 0px, 0px)"',
  'style="clip-path:inset(50%)"',
])('what is not shown where it was copied is left out: %s', (attribute) => {
  expect(paste(`<p>a<span ${attribute}>b</span>c</p>`)).toBe('ac');
});

test('pictures that mails count openings with are no pictures', () => {
  const picture = '<img src="https://a.example/o.gif"';
  const html = `<p>a${picture} width="0" height="0">${picture} style="display:none"></p>`;
  const context = { format: 'md', depth: 1, footnote: 1, language: 'en' } as const;
  expect(toPasted(html, context)?.pictures).toBe(0);
  expect(toPasted(`${picture} width="">`, context)?.pictures).toBe(1);
});
