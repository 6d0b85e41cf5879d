import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkBody, renderBody } from '../../../src/markdown/index.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { type PasteContext, toPasted } from './to-markdown.ts';

const fixtures = new URL('../../../tests/fixtures/pasted/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, fixtures), 'utf8');
const names = readdirSync(fixtures)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

const pasteContext: PasteContext = { format: 'md', depth: 1, footnote: 1, language: 'en' };
const paste = (html: string, context: Partial<PasteContext> = {}) =>
  toPasted(html, { ...pasteContext, ...context })?.markdown;

/** Number of pictures in each clipboard. */
const pictures: Record<string, number> = { word: 1, 'google-docs': 1, 'web-page': 1 };

describe.each(names)('%s', (name) => {
  const pasted = toPasted(read(`${name}.html`), pasteContext);

  test('becomes clean Markdown', () => {
    expect(`${pasted?.markdown}\n`).toBe(read(`${name}.md`));
    expect(pasted?.pictures).toBe(pictures[name] ?? 0);
  });

  test('has no problem that the site reports', async () => {
    expect(checkBody(pasted?.markdown ?? '', 'md')).toEqual([]);
    const report = toPasted(read(`${name}.html`), { ...pasteContext, format: 'mdx' });
    expect(checkBody(report?.markdown ?? '', 'mdx')).toEqual([]);
  });
});

test('the text of a single paragraph goes into the line', () => {
  expect(toPasted('<span>two <b>words</b></span>', pasteContext)).toEqual({
    markdown: 'two **words**',
    isInline: true,
    pictures: 0,
  });
});

test('what code editors copy stays plain text', () => {
  expect(
    paste('<meta charset="utf-8"><div style="white-space: pre;"><span>**a**</span></div>'),
  ).toBe(undefined);
  expect(paste('<pre>| a |</pre>')).toBe(undefined);
});

test.each([
  [
    '<ul style="KEPT"><li>a <a href="https://a.example">l</a></li><li>b</li></ul>',
    '- a [l](https://a.example)\n- b',
  ],
  ['<p>证人陈美玲<b>（化名）</b>在场</p>', '证人陈美玲**（化名）**在场'],
  ['<p>陈美玲<i>“我不同意。”</i>她说</p>', '陈美玲*“我不同意。”*她说'],
  ['<p>Mrs. López<b>(60)</b> spoke</p>', 'Mrs. López(**60)** spoke'],
  ['<p>𠮷<b>“a”</b>𠮷</p>', '𠮷**“a”**𠮷'],
  ['<p><b>Nota:</b>texto <i>«a.»</i> b</p>', '**Nota**:texto *«a.»* b'],
  ['<div style="KEPT"><p>One <b>bold</b></p><p>Two</p></div>', 'One **bold**\n\nTwo'],
  ['<div style="KEPT"><i>One</i>\nand\n\nTwo</div>', '*One*\\\nand\n\nTwo'],
  ['<span style="font-weight:700;KEPT">One</span>', '**One**'],
])('what other editors copy keeps its formats and lines: %s', (html, expected) => {
  expect(paste(html.replace('KEPT', 'white-space: pre-wrap'))).toBe(expected);
});

test.each([
  ['<p>He said <span lang="es">«no»</span>.</p>', 'He said <span lang="es">«no»</span>.'],
  ['<span lang="es">No <b>pasarán</b></span>', '<span lang="es">No **pasarán**</span>'],
  [
    '<b lang="es-mx">No</b> and <i lang="en-GB">yes</i>',
    '<span lang="es-MX">**No**</span> and *yes*',
  ],
  [
    '<blockquote lang="es"><p>Uno <a href="https://a.example">dos</a></p><p lang="en">Two</p>tres</blockquote>',
    '> <span lang="es">Uno [dos](https://a.example)</span>\n>\n> Two\n>\n> <span lang="es">tres</span>',
  ],
  [
    '<div lang="es"><ul><li>a<sup>2</sup></li><li>1</li></ul><h2>b <i lang="fr">c</i></h2><style>p{}</style></div>',
    '- <span lang="es">a<sup>2</sup></span>\n- 1\n\n## <span lang="es">b </span><span lang="fr">*c*</span>',
  ],
  [
    '<table><tr><th>A</th><th>B</th></tr><tr><td lang="ar">ب</td><td><p lang="es">x</p></td></tr></table>',
    '| A                        | B                        |\n| ------------------------ | ------------------------ |\n| <span lang="ar">ب</span> | <span lang="es">x</span> |',
  ],
  ['<p lang="es">uno<br>dos</p>', '<span lang="es">uno</span>\\\n<span lang="es">dos</span>'],
  ['<p lang="en-US">One <i lang="x-klingon">two</i> <i lang="und">3</i></p>', 'One *two* *3*'],
  ['<p class=MsoNormal>One <span lang=ES>two</span></p>', 'One two'],
])(
  'words in another language keep it, of pages but not of word processors: %s',
  (html, expected) => {
    for (const format of ['md', 'mdx'] as const) {
      expect(paste(html, { format })).toBe(expected);
      expect(checkBody(expected, format)).toEqual([]);
    }
  },
);

test('headings fit below the existing ones', () => {
  expect(paste('<h1>A</h1><h2>B</h2><h4>C</h4>')).toBe('## A\n\n### B\n\n#### C');
  expect(paste('<h4>A</h4><p>x</p>', { depth: 2 })).toBe('### A\n\nx');
});

test('footnotes take free numbers, and a mark without a note stays plain text', () => {
  const note = (n: number) =>
    `<p>a<a href="#f${n}" id="r${n}">[${n}]</a></p><p><a href="#r${n}" id="f${n}">[${n}]</a> b</p>`;
  expect(paste(note(1), { footnote: 4 })).toBe('a[^4]\n\n[^4]: b');
  expect(paste('<p>a<a href="#_ftn1">[1]</a></p><p>b</p>')).toBe('a[1]\n\nb');
});

test('comments of a Google document that was saved as a web page are left out, also without their mark', () => {
  const text =
    '<p>They never called<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>';
  const note = '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Interview.</p></div>';
  const comment =
    '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Did she agree?</span></p><p>Ask Ana.</p></div>';
  expect(paste(`${text}<hr>${note}${comment}`)).toBe('They never called[^1].\n\n[^1]: Interview.');
  expect(paste(`${text}${note}`)).toBe('They never called[^1].\n\n[^1]: Interview.');
  expect(paste(`<p>a</p>${comment}`)).toBe('a');
});

test.each([
  ['fnref-1', 'fnref-1-2', 'fn-1', (back: string) => `<p>Note ${back}</p>`],
  [
    'cite_ref-1',
    'cite_ref-1_1',
    'cite_note-1',
    (back: string) => `<span class="mw-cite-backlink">^ <sup>${back}</sup></span> Note`,
  ],
])('a note may be referred to twice: %s', (one, two, id, write) => {
  const mark = (name: string) => `<sup id="${name}"><a href="#${id}">[1]</a></sup>`;
  const back = `<a href="#${one}">a</a> <a href="#${two}">b</a>`;
  const html = `<p>One${mark(one)} two${mark(two)}.</p><ol><li id="${id}">${write(back)}</li></ol>`;
  expect(paste(html)).toBe('One[^1] two[^1].\n\n[^1]: Note');
});

test('forms, buttons and captions are kept', () => {
  const section = '<h2><button>Who can apply</button></h2><p>Anybody</p>';
  expect(paste(`<form id="aspnetForm">${section}</form>`)).toBe('## Who can apply\n\nAnybody');
  const rows = '<tr><th>Town</th><th>Dead</th></tr><tr><td>Ashby</td><td>10</td></tr>';
  expect(paste(`<table><caption>In <i>May</i></caption>${rows}</table>`)).toBe(
    'In *May*\n\n| Town  | Dead |\n| ----- | ---- |\n| Ashby | 10   |',
  );
});

test('what leaves nothing is pasted as plain text', () => {
  expect(paste('<div style="display:none">Words</div>')).toBe(undefined);
  expect(toPasted('<img src="a.png">', pasteContext)?.pictures).toBe(1);
});

test('raised and lowered signs keep their place', () => {
  expect(paste('<p>in 2011<sup>a</sup>, 10<sup>6</sup> t of CO<sub>2</sub></p>')).toBe(
    'in 2011<sup>a</sup>, 10<sup>6</sup> t of CO<sub>2</sub>',
  );
  expect(paste('<p>10<span style="font-size:0.6em;vertical-align:super">6</span> t</p>')).toBe(
    '10<sup>6</sup> t',
  );
  // Two notes at one place.
  const marks = [1, 2].map((n) => `<a href="#f${n}" id="r${n}">${n}</a>`).join(',');
  const notes = [1, 2].map((n) => `<p><sup><a href="#r${n}" id="f${n}">${n}</a></sup> b</p>`);
  expect(paste(`<p>a<sup>${marks}</sup></p>${notes.join('')}`)).toBe(
    'a[^1],[^2]\n\n[^1]: b\n\n[^2]: b',
  );
});

test.each(['md', 'mdx'] as const)('emphasis ends beside a raised sign: %s', async (format) => {
  const markdown = paste('<p><b>m<sup>2</sup></b>a <i><sub>*</sub></i></p>', { format }) ?? '';
  const { html } = await renderBody(markdown, { ...defineExampleOptions(), format });
  expect(html).toBe('<p><strong>m<sup>2</sup></strong>a <em><sub>*</sub></em></p>');
});

test('a cell becomes one line, and its paragraphs and items stay apart', () => {
  const cells = [
    '<p>Ana Ruiz</p><p>Bogotá</p>',
    '<ul><li>sewing</li><li>law</li></ul>',
    'Mon<br>Tue',
    '<h3>a</h3><table><tr><td>b</td><td>c</td></tr></table>',
  ];
  const rows = ['Who', 'What', 'When', 'Where', ...cells].map((cell) => `<td>${cell}</td>`);
  const html = `<table><tr>${rows.slice(0, 4).join('')}</tr><tr>${rows.slice(4).join('')}</tr></table>`;
  expect(paste(html)?.replace(/ +/g, ' ').replace(/-+/g, '-')).toBe(
    '| Who | What | When | Where |\n| - | - | - | - |\n| Ana Ruiz Bogotá | sewing law | Mon Tue | a b c |',
  );
});

const rows = (...cells: string[][]) =>
  cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');

test.each([
  `<table>${rows(['<h1>A</h1>'], ['<p>One</p><ul><li>a</li></ul>'], [''], ['Two <b>b</b>'], ['Three'])}</table>`,
  `<table role="presentation">${rows(['<h1>A</h1>', 'One'], ['<ul><li>a</li></ul>', 'Two <b>b</b>', 'Three'])}</table>`,
  `<table>${rows([`<table>${rows(['<h1>A</h1>'], ['One<ul><li>a</li></ul>'])}</table>`], ['<p>Two <b>b</b></p><p>Three</p>'])}</table>`,
])('the layout of a mail is no table: %s', (html) => {
  expect(paste(html)).toBe('## A\n\nOne\n\n- a\n\nTwo **b**\n\nThree');
});

test('a table within a layout, and a column with a name, stay tables', () => {
  const column = '<table><tr><th>Town</th></tr><tr><td>Ashby</td></tr></table>';
  const cities = `<table>${rows(['Town', 'Dead'], ['Ashby', '10'])}</table>`;
  expect(paste(`<table>${rows(['<p>One</p>'], [cities], [column])}</table>`)).toBe(
    'One\n\n| Town  | Dead |\n| ----- | ---- |\n| Ashby | 10   |\n\n| Town  |\n| ----- |\n| Ashby |',
  );
});

test('numbered headings of Word are headings, with their numbers', () => {
  const head = (depth: number, sign: string, text: string) =>
    `<h${depth} style='text-indent:-18.0pt;mso-list:l0 level${depth} lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]><b>${text}</b></h${depth}>`;
  expect(
    paste(`${head(1, '1.', '2010')}<p>a</p>${head(2, '1.1', 'Calls')}${head(2, '·', 'Letters')}`),
  ).toBe('## 1. 2010\n\na\n\n### 1.1 Calls\n\n### Letters');
});

/** A list item of Word as Gmail and Outlook show it in a mail. */
const mailed = (sign: string, text: string, margin = '36pt', font = 'font-size:7pt') =>
  `<p style="margin:0cm 0cm 0cm ${margin};text-indent:-18pt"><span style="font-family:Symbol"><span>${sign}<span
style="${font}">&nbsp;&nbsp;&nbsp; </span></span></span>${text}<u></u></p>`;

test.each([
  [
    'bullets',
    '<div>' +
      mailed('·', 'velas') +
      mailed('o', 'agua', '72pt', 'font:7pt &quot;Times New Roman&quot;') +
      '</div>',
    '- velas\n  - agua',
  ],
  ['numbers', mailed('1.', 'a') + mailed('2.', 'b', '0.5in'), '1. a\n2. b'],
  ['clauses', mailed('2.1', 'a') + mailed('2.2', 'b'), '- 2.1 a\n- 2.2 b'],
  ['what was typed', '<div>• a</div><div><span>• b</span></div><p>c • d</p>', '- a\n- b\n\nc • d'],
  [
    'no cells',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><p>• a</p></td><td>b</td></tr></table>',
    '| a   | b |\n| --- | - |\n| • a | b |',
  ],
  [
    'no small words',
    '<p><span>a <span style="font-size:7pt">small</span></span> b</p>',
    'a small b',
  ],
])('lists in a mail: %s', (_, html, markdown) => {
  expect(paste(html)).toBe(markdown);
});

/** A list item as Word writes it. */
const item = (sign: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${sign}<span
>&nbsp;&nbsp;</span></span>${text}</p>`;

test.each([
  [
    'clauses keep their numbers',
    item('2.', 'a') + item('2.1', 'b', 2) + item('2.2', 'c', 2) + item('3.', 'd'),
    '2. a\n   - 2.1 b\n   - 2.2 c\n3. d',
  ],
  [
    'letters are counted',
    `${item('(a)', 'a')}${item('(b)', 'b')}<p>Between</p>${item('(c)', 'c')}`,
    '1. a\n2. b\n\nBetween\n\n3. c',
  ],
  [
    'words are kept',
    item('Article 1', 'a') + item('Article 2', 'b'),
    '- Article 1 a\n- Article 2 b',
  ],
  ['Roman numbers are read', item('iv.', 'a') + item('v.', 'b'), '4. a\n5. b'],
  [
    'bullets are no text',
    item('·', 'a') + item('o', 'b', 2) + item('§', 'c', 3),
    '- a\n  - b\n    - c',
  ],
])('in lists of Word, %s', (_, html, expected) => {
  expect(paste(html)).toBe(expected);
});

test('items of Word for the web become one list', () => {
  const write = (tag: string, start: number, level: number, text: string) =>
    `<div class="ListContainerWrapper SCXW1"><${tag} role="list" start="${start}"><li data-aria-level="${level}"
><p><span>${text}</span><span>&nbsp;</span></p></li></${tag}></div>`;
  const numbered = [
    write('ol', 1, 1, 'a'),
    write('ol', 2, 1, 'b'),
    write('ol', 1, 2, 'c'),
    write('ol', 3, 1, 'd'),
  ];
  expect(paste(`<div>${numbered.join('')}<p>x</p>${write('ul', 1, 1, 'e')}</div>`)).toBe(
    '1. a\n2. b\n   1. c\n3. d\n\nx\n\n- e',
  );
});

test('characters that would begin a Markdown construct are escaped', async () => {
  const source = '<p>*not* 1. {x} &lt;b&gt; # [a](b)</p><p>2. two</p><p># three</p>';
  for (const format of ['md', 'mdx'] as const) {
    const markdown = paste(source, { format }) ?? '';
    const { html } = await renderBody(markdown, { ...defineExampleOptions(), format });
    expect(html.replace(/&#x3C;/g, '&lt;')).toBe(
      '<p>*not* 1. {x} &lt;b> # [a](b)</p>\n<p>2. two</p>\n<p># three</p>',
    );
  }
});

test.each([
  ['https://e.example/Foo_(bar)', 'https://e.example/Foo_(bar)', ''],
  ['https://e.example/Foo_(bar)_2.', 'https://e.example/Foo_(bar)_2', '.'],
  ['https://e.example/a_b).', 'https://e.example/a_b', ').'],
])('the written address %s keeps its parentheses', async (written, address, rest) => {
  const { html } = await renderBody(paste(`<p>(${written}</p>`) ?? '', defineExampleOptions());
  expect(html).toContain(`(<a href="${address}" `);
  expect(html).toContain(`>${address}</a>${rest}</p>`);
});
