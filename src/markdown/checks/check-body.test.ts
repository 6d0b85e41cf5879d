import { describe, expect, test } from 'vitest';
import { BodyError } from '../parsing/body-error.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { renderBody } from '../rendering/render.ts';
import { translate } from '../../languages/translate.ts';
import { checkBody } from './check-body.ts';
import { inEnglishAndSpanish } from '../../../tests/english-and-spanish.ts';

/** `line code` for every problem. */
function check(source: string, format: 'md' | 'mdx' = 'md'): string[] {
  return checkBody(source, format).map(({ line, code }) => `${line} ${code}`);
}

test('a good body has no problems', () => {
  const body =
    '## A\n\nText[^1] <sub>2</sub> [link](/press/) [up](#a).\n\n![Gate](/media/gate.jpg)\n\n' +
    '### B\n\n<details open><summary>More</summary>\n\nText\n\n</details>\n\n<!-- a note -->\n\n[^1]: Note.';
  expect(check(body)).toEqual([]);
});

test('finds all problems in one run, in the order of lines', () => {
  const body = [
    '# Title',
    '',
    'A [](https://x.example) note[^none] <b onclick="x">b</b>.',
    '',
    '#### Deep',
    '',
    '![](/media/a.jpg)',
    '',
    '<script>',
    'x',
    '</script>',
    '',
    '[x](javascript:alert)',
  ].join('\n');
  expect(check(body)).toEqual([
    '1 heading-h1',
    '3 link-text',
    '3 footnote-undefined',
    '3 html-attribute',
    '5 heading-skipped',
    '7 image-alt',
    '9 html-tag',
    '13 link-address',
  ]);
});

test.each([
  ['| a |\n| - |\n| b |Next', ['3 table-cells']],
  ['| a | b |\n| - | - |\n| c | d | e |\n| f | g | |', ['3 table-cells']],
  ['| a |\n| - |\n| b \\| c |\n| `d \\| e` |', []],
])('finds cells that readers do not see: %j', (body, problems) => {
  expect(check(body)).toEqual(problems);
});

test.each([
  [
    'md',
    '## One\n\n<h4>Two</h4>\n\n## Three\n\n<div>\n<h3>Four</h3>\n<h5>Five</h5>\n</div>',
    [3, 9],
  ],
  ['mdx', '<h3>One</h3>\n\n### Two\n\n<h4>Three</h4>\n\n<h2>Four</h2>', [1]],
] as const)('in %s, headings in HTML have levels too', (format, source, lines) => {
  const skipped = checkBody(source, format).filter(({ code }) => code === 'heading-skipped');
  expect(skipped.map(({ line }) => line)).toEqual(lines);
  expect(translate(skipped[0]!.remedy)).toMatch(/^Write <h[23]> so/);
});

test.each([
  ['quotations', '>'.repeat(3000) + ' x'],
  ['tags', '<b>'.repeat(1500)],
  ['blocks', 'Text\n\n' + '<div>\n'.repeat(1500)],
])('thousands of nested %s are rejected and do not overflow the stack', async (_, body) => {
  expect(checkBody(body, 'md').map(({ code }) => code)).toEqual(['too-deep']);
  await expect(renderBody(body, defineExampleOptions())).rejects.toThrow(BodyError);
});

test('hundreds of closed tags are fine', () => {
  expect(check('<b>x</b><br> '.repeat(300))).toEqual([]);
});

describe('HTML', () => {
  test.each([
    ['<iframe src="https://x.example"></iframe>', 'html-tag'],
    ['<svg onload="x"></svg>', 'html-tag'],
    ['<form action="x"></form>', 'html-tag'],
    ['<p style="color:red">x</p>', 'html-attribute'],
    ['<p id="x">x</p>', 'html-attribute'],
    ['<a href="java&#115;cript:alert(1)">x</a>', 'link-address'],
    ['<a href="java&Tab;script:alert(1)">x</a>', 'link-address'],
    ['<img src="/media/a.jpg">', 'image-alt'],
    ['<img src="https://spy.example/a.jpg" alt="A">', 'image-address'],
    ['<h1>x</h1>', 'heading-h1'],
  ])('%s', (html, code) => {
    expect(check(`Text\n\n${html}`)).toEqual([`3 ${code}`]);
  });

  test('on a later line of its block is reported at that line', () => {
    expect(check('<div>\n<b>x</b>\n<p onclick="x">y</p>\n</div>')).toEqual(['3 html-attribute']);
  });
});

describe('references', () => {
  test.each([
    ['Text[^a].\n\n[^a]: One.\n\n[^a]: Two.', ['5 footnote-duplicate']],
    ['Text.\n\n[^a]: One.', ['3 footnote-unused']],
    ['[the [^a]](/x/)\n\n[^a]: One.', ['1 footnote-in-link']],
    ['Text \\[^a].', []],
    ['Text `[^a]`.', []],
    ['One\ntwo [^a].', ['2 footnote-undefined']],
    ['See [the notice][n].', ['1 reference-undefined']],
    ['See [there](#nowhere).', ['1 link-anchor']],
    ['See [x]().', ['1 link-address']],
    ['See [x](//releases/vigil/).', ['1 link-address']],
    ['See [x](https:x.example).', ['1 link-address']],
    ['See [x](HTTPS://x.example), [y](/y/), [z](mailto:z@x.example).', []],
  ])('%j', (body, problems) => {
    expect(check(body)).toEqual(problems);
  });

  test.each([
    ['md', '## A *b*\n\n## Año `x`\n\n> ## Año x\n\n## [Link](/x/)[^1]\n\n[^1]: N'],
    ['mdx', '## Año{" x"}\n\n## Año x'],
  ] as const)('links to the headings of a rendered body (%s)', async (format, body) => {
    const { headings } = await renderBody(body, defineExampleOptions({ format }));
    const links = headings.map(({ id }) => `[x](#${id})`).join(' ');
    expect(check(`${body}\n\n${links}`, format)).toEqual([]);
  });
});

test.each([
  ['**bo\n\nld** x', ['1 marks-shown']],
  ['- a **b\n- c** d', ['1 marks-shown']],
  ['a\nfoo**(bar)**baz', ['2 marks-shown']],
  ['**Note:**Text, and ~~(x)~~y', ['1 marks-shown', '1 marks-shown']],
  ['[li\n\nnk](https://x.example)', ['3 marks-shown']],
  ['[the report](/a b/)', ['1 marks-shown']],
])('finds signs that mark nothing: %j', (body, problems) => {
  expect(check(body)).toEqual(problems);
  expect(check(body, 'mdx')).toEqual(problems);
});

test.each([
  '**bold** *a* ~~b~~ [c](/x/) `**d` **e`**f`**',
  '\\*\\*bo\n\nld\\*\\* x [li\\]\\(nk)',
  'Elm**, Oak*** and Ash**.\n\n**Preliminary. ***Estimated.\n\nOthers',
  '| Elm** | 12*** |\n| - | - |\n| **Oak | Ash** |\n\n** Preliminary',
  '*p < .05. **p < .01.\n\nf**k, (**), “**”, **** and 2**3',
  '[Elm](/x/)**, Oak<sub>2</sub>**, Ash**',
])('signs that may be meant are no problem: %j', (body) => {
  expect(check(body)).toEqual([]);
});

describe('reports', () => {
  test.each([
    ['import x from "y"', ['1 mdx-import']],
    ['export const x = 1', ['1 mdx-export']],
    ['A {1 + 1} b', ['1 mdx-expression']],
    ['{process.env.SECRET}', ['1 mdx-expression']],
    ['{`${x}`}', ['1 mdx-expression']],
    ['<Foo />', ['1 component-unknown']],
    ['<Callout.Evil>x</Callout.Evil>', ['1 component-unknown']],
    ['<>x</>', ['1 component-unknown']],
    ['<constructor />', ['1 html-tag']],
    ['<script>x</script>', ['1 html-tag']],
    ['<p onClick={x}>x</p>', ['1 prop-expression']],
    ['<p onClick="x">x</p>', ['1 html-attribute']],
    ['<a href="javascript:x">x</a>', ['1 link-address']],
    ['<Callout {...x}>y</Callout>', ['1 prop-expression']],
    ['<Callout titel="x">y</Callout>', ['1 prop-unknown']],
    ['<Callout constructor="x">y</Callout>', ['1 prop-unknown']],
    ['<Callout tone="loud">y</Callout>', ['1 prop-value']],
    ['<Callout></Callout>', ['1 component-content']],
    ['Text <Callout>x</Callout>', ['1 component-inline']],
    ['<Figure src="/media/a.jpg" />', ['1 prop-missing']],
    ['<Figure src="/media/a.jpg" alt="" />', ['1 prop-value']],
    ['<Figure src="https://spy.example/a.jpg" alt="A" />', ['1 prop-value']],
    ['<KeyFindings>None</KeyFindings>', ['1 key-list']],
    ['<KeyDates>None</KeyDates>', ['1 key-list']],
    ['<DataTable caption="T" />', ['1 table-content']],
    ['<Chart type="bar" title="T" />', ['1 chart-rows']],
    ['<Chart type="bar" title="T" rows={[["a", "x"]]} src="a.csv" />', ['1 chart-rows']],
    ['<Chart type="bar" title="T" rows={[["a", [1]]]} />', ['1 chart-rows']],
    ['<Chart type="bar" title="T" rows={[["a", x]]} />', ['1 prop-expression']],
    ['<Chart type="bar" title="T" rows={[["a", 1n]]} />', ['1 prop-expression']],
    ['Text\n\n<Callout>', ['3 mdx-syntax']],
    ['Text\n\n<!-- x -->', ['3 mdx-syntax']],
    ['Text\n\nA { b', ['3 mdx-syntax']],
  ])('%j', (body, problems) => {
    expect(check(body, 'mdx')).toEqual(problems);
  });

  test('have problems with line, column and what to write', () => {
    expect(
      checkBody('Text\n\n<Callout titel="x">y</Callout>', 'mdx').map(inEnglishAndSpanish),
    ).toEqual([
      {
        line: 3,
        column: 10,
        code: 'prop-unknown',
        cause: {
          en: 'Callout has no field “titel”.',
          es: 'El elemento «Callout» no tiene ningún dato «titel».',
        },
        remedy: { en: 'Did you mean title?', es: '¿Quería decir «title»?' },
      },
    ]);
  });
});
