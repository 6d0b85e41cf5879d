import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { renderBody } from '../../../src/markdown/index.ts';
import type { BodyFormat } from '../../../src/markdown/parsing/body-types.ts';
import { toPastedWords } from './plain-text.ts';

/** The lines of a page, with the signs of its lists, and asterisks around what is bold. */
async function getLines(markdown: string, format: BodyFormat): Promise<string> {
  const { html } = await renderBody(markdown, { ...defineExampleOptions(), format });
  return html
    .replace(/<ol(?: start="(\d+)")?>([^]*?)<\/ol>/g, (_, start: string, items: string) => {
      let number = Number(start ?? 1);
      return items.replace(/<li>/g, () => `<li>${number++}. `);
    })
    .replace(/<ul>([^]*?)<\/ul>/g, (_, items: string) => items.replace(/<li>/g, '<li>- '))
    .replace(/<\/?strong>/g, '*')
    .replace(/<\/?em>/g, '_')
    .replace(/<\/?del>/g, '~')
    .replace(/\n/g, ' ')
    .replace(/<br>|<\/?(?:p|ul|ol|li|blockquote)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

/** Lines as a page may show them: any sign of a list is a point there. */
const toShown = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .map((line) => line.replace(/^> ?(?=["'“‘«¿¡(]*\p{L})/u, ''))
    .map((line) => line.replace(/^[-*•] (?=.)/, '- ').replace(/^(\d{1,2})[.)] (?=.)/, '$1. '))
    .filter(Boolean);

const chat = '[20:14, 30/11/2026] Ana: Hola a todas\n[20:15, 30/11/2026] Luis: Traigan:';
const android = '30/11/26, 20:14 - Ana: Hola\n30/11/26, 20:15 - Luis: ¿A qué hora?';
const mail = 'Bring:\n* candles\n1. flowers\n\nBest,\nAna Ruiz\n--\nPress officer\n+52 55 1234';

it.each([
  [chat, chat.replace('\n', '\\\n')],
  [
    `${chat}\n- velas\n- agua\n#JusticiaYa`,
    `${chat.replace('\n', '\\\n')}\n\n- velas\n- agua\n\n#JusticiaYa`,
  ],
  [android, android.replace('\n', '\\\n')],
  ['Después\n2011. Fue un año malo', 'Después\\\n2011\\. Fue un año malo'],
  ['2011. Fue un año malo\n1.500 personas', '2011\\. Fue un año malo\\\n1.500 personas'],
  [
    mail,
    'Bring:\\\n\\* candles\\\n1\\. flowers\n\nBest,\\\nAna Ruiz\\\n\\--\\\nPress officer\\\n+52 55 1234',
  ],
  ['Hi\n> you wrote:\n> “no” ```really```\nAna', 'Hi\n\n> you wrote:\\\n> “no” really\n\nAna'],
  ['> 300 people\n> <a@b.org>', '\\> 300 people\\\n\\> \\<a@b.org>'],
  ['*Importante*\nLa vigilia es *el jueves*', '**Importante**\\\nLa vigilia es **el jueves**'],
  ['_big_, *march* and ~not small~', '*big*, **march** and ~~not small~~'],
  [
    '~3 km or ~4 km, a_b_c, https://n.example/_o_/',
    '~3 km or ~4 km, a_b_c, https://n.example/_o_/',
  ],
  ['• One\r\n• Two\r\n\r\n1) One\r\n2) Two', '- One\n- Two\n\n1. One\n2. Two'],
  ['1. One\n3. Three', '1\\. One\\\n3\\. Three'],
  ['- [ ] One\n- [x] Two', '- \\[ ] One\n- \\[x] Two'],
  ['**One** [two](/x/)[^3]', '\\*\\*One\\*\\* [two]\\(/x/)\\[^3]'],
  ['Name: _____ a_b 5 * 3 * 2 C*', 'Name: _____ a_b 5 * 3 * 2 C*'],
  ['| a |\n|---|', '| a |\\\n\\|---|'],
  ['\tOne.\n\tTwo?\v“Three.”\nFour', 'One.\n\nTwo?\n\n“Three.”\n\nFour'],
  ['C:\\', 'C:\\\\'],
  [
    'The county held four hundred people, none of them a víc-\ntima of a crime, and gave their names to the federal\nagency.',
    'The county held four hundred people, none of them a víctima of a crime, and gave their names to the federal agency.',
  ],
])('plain text is words and lines: %j', (text, expected) => {
  expect(toPastedWords(text, 'md').markdown).toBe(expected);
});

/** What could be mistaken for Markdown or MDX. */
const signs = [
  'plain', '*a*', '*b', 'c*', '_d_', '**', '`e`', '```', '[f]', '[g](h)', '![i](j)', '1.', '2.', '2)', '2011.', '-', '*', '•',
  '+', '#', '##', '#k', '>', '|', '|-|', '{l}', '{', '}', '~~m~~', '~~~', '&amp;', '<b>', '<Chart', '<!--', '-->', '\\', '[^1]',
  '[^1]:', '[x]', '[ ]', '--', '---', '===', '___', 'import', 'export', 'https://n.example/o_p_q', 'a_b@n.example', '«r»', 's:',
]; // oxfmt-ignore

it.each(['md', 'mdx'] as const)('the page has the lines of any plain text: %s', async (format) => {
  const line = fc
    .array(fc.constantFrom(...signs), { maxLength: 4 })
    .map((words) => words.join(' '));
  const property = fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
    const text = lines.join('\n');
    const { markdown } = toPastedWords(text, format);
    expect(toShown(await getLines(markdown, format))).toEqual(toShown(text));
  });
  await fc.assert(property, { numRuns: getCases(250) });
});
