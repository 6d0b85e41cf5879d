import { describe, expect, it } from 'vitest';
import { exampleLabels } from '../../../tests/fixtures/example-labels.ts';
import { typeset } from '../../languages/typeset.ts';
import { toPlainBody } from './plain-body.ts';
import type { PlainOptions } from './plain-tree.ts';

const options: PlainOptions = {
  format: 'md',
  language: 'en',
  labels: exampleLabels,
  siteUrl: 'https://news.example',
  resolveImage: (src) =>
    src === '/media/maria-at-home.jpg'
      ? { sources: [], src: '/media/0123-640.jpg', width: 640, height: 480 }
      : undefined,
  readTable: () => 'Year,Arrests\n2009,1200\n2010,15',
};
const toMailText = async (source: string, own: PlainOptions, lead?: string) =>
  (await toPlainBody(source, own, lead)).mail;
const toPlainMarkdown = async (source: string, own: PlainOptions) =>
  (await toPlainBody(source, own)).markdown;
const mdx: PlainOptions = { ...options, format: 'mdx' };

it.each([
  ['md', options],
  ['mdx', mdx],
])('raised and lowered figures keep their place in handouts of %s', async (_, own) => {
  const source =
    '10<sup>6</sup>, CO<sub>2</sub>, the 1<sup>st</sup> of May\n\n<p>10<sup>6</sup></p>';
  const { mail, markdown } = await toPlainBody(source, own);
  expect(mail.trim()).toBe('10⁶, CO₂, the 1st of May\n\n10⁶');
  expect(markdown.trim()).toBe('10⁶, CO₂, the 1st of May\n\n10⁶');
});

describe('what readers of the page do not see', () => {
  const source = [
    'Seen.<!-- secret comment -->',
    '<!-- another secret -->',
    '[//]: # (secret definition)',
    '[^unused]: A secret footnote.',
    '<p title="hidden">Words in HTML</p>',
  ].join('\n\n');

  it.each([
    ['Markdown', toPlainMarkdown],
    ['a mail', toMailText],
  ])('is not in %s', async (_, write) => {
    const written = await write(source, options);
    expect(written.trim()).toBe('Seen.\n\nWords in HTML');
  });

  it('is not in a report either', async () => {
    expect(await toPlainMarkdown('Seen {/* secret */}\n\n{/* secret */}', mdx)).toBe('Seen\n');
  });
});

describe('addresses', () => {
  it('are absolute, and those of published pictures', async () => {
    const source =
      '![A porch](/media/maria-at-home.jpg) [own](/reports/x/) [note](#s-x) [far](https://far.example/) [ref][a]\n\n[a]: /people/b/ "title"';
    expect(await toPlainMarkdown(source, options)).toBe(
      '![A porch](https://news.example/media/0123-640.jpg) [own](https://news.example/reports/x/) note [far](https://far.example/) [ref](https://news.example/people/b/)\n',
    );
  });

  it('of pictures elsewhere and of scripts are removed', async () => {
    const source = '![Far](https://far.example/x.png) [run](javascript:alert(1))';
    expect(await toPlainMarkdown(source, options)).toBe('\\[Far] run\n');
  });
});

describe('components', () => {
  it('become quotes, tables and paragraphs', async () => {
    const source = [
      '<PullQuote by="Ana" cite="letter">\n  We left.\n</PullQuote>',
      '<Callout tone="warning">Mind this.</Callout>',
      '<Chart type="bar" title="Arrests" unit="people" rows={[["2009", 1200]]} source="Court" />',
      '<DataTable caption="By year" src="a.csv" />',
      '<Figure src="/media/maria-at-home.jpg" alt="A porch" caption="The porch" credit="Ana" />',
    ].join('\n\n');
    expect(await toPlainMarkdown(source, mdx)).toBe(
      `> We left.
>
> — Ana, letter

> **Warning**
>
> Mind this.

**Arrests (people)**

| | people |
| - | - |
| 2009 | 1,200 |

Source: Court

**By year**

| Year | Arrests |
| - | - |
| 2009 | 1,200 |
| 2010 | 15 |

![A porch](https://news.example/media/0123-640.jpg)

*The porch*

*Ana*
`,
    );
  });
});

it('the figures of a data table are those of its page', async () => {
  const spanish: PlainOptions = {
    ...mdx,
    language: 'es',
    readTable: () => 'Año,Tasa\n2010,1.200\n2011,12.85',
  };
  const source =
    '<DataTable caption="Tasas" src="a.csv" />\n\n<DataTable caption="Llamadas">\n\n| Año | Llamadas |\n| - | - |\n| 2010 | 11840 |\n| 2011 | **7000** |\n\n</DataTable>';
  expect(await toPlainMarkdown(source, spanish)).toBe(
    `**Tasas**

| Año | Tasa |
| - | - |
| 2010 | 1,200 |
| 2011 | 12,85 |

**Llamadas**

| Año | Llamadas |
| - | - |
| 2010 | 11840 |
| 2011 | **7000** |
`,
  );
});

describe('a mail', () => {
  it('has lines of at most 72 characters, indented below markers', async () => {
    const words = 'word '.repeat(30).trim();
    const source = `${words}\n\n- ${words}\n\n> ${words}\n\n10. ${words}\n11. b\n\nA note.[^1]\n\n[^1]: ${words}`;
    const lines = (await toMailText(source, options)).split('\n');
    expect(lines.filter((line) => line.length > 72)).toEqual([]);
    expect(lines.filter((line) => /^(- |> |10\. |\[1\] )/.test(line)).length).toBe(6);
    expect(lines).toContain('11. b');
    expect(lines.some((line) => /^ {4}word/.test(line))).toBe(true);
  });

  it('keeps a long address whole', async () => {
    const address = `https://far.example/${'x'.repeat(90)}`;
    expect(await toMailText(`See [there](${address}) now.`, options)).toBe(
      `See there\n(${address})\nnow.`,
    );
  });

  it('puts a dateline into the first paragraph, or above anything else', async () => {
    const lead = 'BOSTON, June 2, 2011';
    expect(await toMailText('A city.', options, lead)).toBe(`${lead} — A city.`);
    const chinese = { ...options, labels: { ...exampleLabels, dash: '——' } };
    expect(await toMailText('搜捕。', chinese, '波士顿')).toBe('波士顿——搜捕。');
    expect(await toMailText('# Title', options, lead)).toBe(`${lead}\n\nTITLE`);
    const picture = '![A woman](/media/maria-at-home.jpg "At home.")';
    for (const first of [picture, `[${picture}](/about/)`])
      expect(await toMailText(`${first}\n\nA city.`, options, lead)).toMatch(
        new RegExp(`^${lead}\\n\\n\\[A woman\\] At home\\.`),
      );
    expect(await toMailText(`${picture} A city.`, options, lead)).toContain(`${lead} — [A woman]`);
  });

  it('formats tables in columns, aligns figures right, wraps wide cells', async () => {
    const long = 'a reason that takes many words to be given in full, and then some more of them';
    const source = `| Place | Count | Why |\n|-|-|-|\n| Ashby | 7 | ${long} |\n| Dorn | 1,200 | none |`;
    expect(await toMailText(source, options)).toBe(
      `Place  Count  Why
-----  -----  ----------------------------------------------------------
Ashby      7  a reason that takes many words to be given in full, and
              then some more of them

Dorn   1,200  none`,
    );
  });

  it('formats a table with too many columns as lists', async () => {
    const heads = Array.from({ length: 12 }, (_, index) => `Heading ${index}`);
    const source = `|${heads.join('|')}|\n|${'-|'.repeat(12)}\n|${heads.map(() => 'some value').join('|')}|`;
    expect((await toMailText(source, options)).split('\n')[0]).toBe('Heading 0: some value');
  });
});

it('the address of a link in a heading of a mail stays as it is', async () => {
  const mail = await toMailText('## Read [the study](https://Example.org/Path?q=aB)', options);
  expect(mail.trim()).toBe('READ THE STUDY (https://Example.org/Path?q=aB)');
});

it('texts in French have spaces at which no line ends, and code stays as it is', async () => {
  const labels = { ...exampleLabels, typeset: (text: string) => typeset(text, 'fr') };
  const french = { ...options, labels };
  const source = '« **Où** ? » `a ; b`\n\n![De dos : Ana](/media/maria-at-home.jpg "Qui ?")';
  const { mail, markdown } = await toPlainBody(source, french);
  expect(mail).toContain('«\u202fOù\u202f?\u202f» a ; b');
  expect(mail).toContain('[De dos\u00a0: Ana] Qui\u202f?');
  expect(markdown).toContain('«\u202f**Où**\u202f?\u202f» `a ; b`');
});
