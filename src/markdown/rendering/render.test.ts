import { describe, expect, test } from 'vitest';
import { exampleLabels, defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { checkBody } from '../checks/check-body.ts';
import { renderBody } from './render.ts';
import { typeset } from '../../languages/typeset.ts';
import type { BodyOptions } from '../parsing/body-types.ts';

async function render(source: string, options: Partial<BodyOptions> = {}): Promise<string> {
  return (await renderBody(source, defineExampleOptions(options))).html;
}

describe('GitHub-flavoured Markdown', () => {
  test('strikes through between double tildes, not single ones', async () => {
    expect(await render('~~old~~ about ~300 to ~400')).toBe(
      '<p><del>old</del> about ~300 to ~400</p>',
    );
  });

  test('wraps a table in a named region that the keyboard can reach', async () => {
    expect(await render('| Year | N |\n| - | -: |\n| 2009 | 12 |')).toBe(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Table 1"><table>\n' +
        '<thead>\n<tr>\n<th scope="col">Year</th>\n<th class="align-right" scope="col">N</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td>2009</td>\n<td class="align-right">12</td>\n</tr>\n</tbody>\n</table></div>',
    );
  });

  test('makes no header cell of an empty corner', async () => {
    expect(await render('| | N |\n| - | - |\n| 2009 | 12 |')).toContain(
      '<tr>\n<td></td>\n<th scope="col">N</th>\n</tr>',
    );
  });

  test('shows the state of a task as an image with a name', async () => {
    expect(await render('- [x] sent\n- [ ] read')).toBe(
      '<ul class="contains-task-list">\n' +
        '<li class="task-list-item"><span class="task-mark task-done" role="img" aria-label="Done">☑</span> sent</li>\n' +
        '<li class="task-list-item"><span class="task-mark task-open" role="img" aria-label="To do">☐</span> read</li>\n' +
        '</ul>',
    );
  });

  test('labels footnotes and their back references in the language', async () => {
    const html = await render('One.[^a] Again.[^a]\n\n[^a]: Note.', {
      labels: {
        ...exampleLabels,
        footnotes: 'Notas',
        backToReference: (n) => `Volver a la referencia ${n}`,
      },
    });
    expect(html).toContain(
      '<a href="#s-fn-a" id="s-fnref-a" data-footnote-ref aria-describedby="s-footnote-label">1</a>',
    );
    expect(html).toContain(
      '<section data-footnotes class="footnotes"><h2 id="s-footnote-label">Notas</h2>',
    );
    expect(html).toContain('class="data-footnote-backref"');
    expect(html).toMatch(
      /href="#s-fnref-a"[^>]*>↩\uFE0E<\/a> <a href="#s-fnref-a-2"[^>]*>↩\uFE0E2</,
    );
    expect(html).toContain('aria-label="Volver a la referencia 1"');
    expect(html).toContain('aria-label="Volver a la referencia 1-2"');
  });

  test('keeps the language of a code block', async () => {
    expect(await render('```js\nx\n```')).toBe('<pre><code class="language-js">x\n</code></pre>');
  });

  test('every id has the prefix', async () => {
    const html = await render('## Same\n\nText.[^1]\n\n[^1]: Note.');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['s-same', 's-fnref-1', 's-footnote-label', 's-fn-1']);
  });
});

describe('headings', () => {
  test('get readable ids without accents, made unique', async () => {
    const { headings } = await renderBody(
      '## Qué pasó en Ñuble\n\n### Año 2011\n\n## Qué pasó en Ñuble\n\n## هذا\n\n## !!!',
      defineExampleOptions(),
    );
    expect(headings).toEqual([
      { depth: 2, id: 's-que-paso-en-nuble', text: 'Qué pasó en Ñuble' },
      { depth: 3, id: 's-ano-2011', text: 'Año 2011' },
      { depth: 2, id: 's-que-paso-en-nuble-1', text: 'Qué pasó en Ñuble' },
      { depth: 2, id: 's-هذا', text: 'هذا' },
      { depth: 2, id: 's-section', text: '!!!' },
    ]);
  });

  test('never take the id of a footnote', async () => {
    const html = await render('## fn 1\n\n## Footnote label\n\nText.[^1]\n\n[^1]: Note.');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of the first level become the second', async () => {
    expect(await render('# Title')).toBe('<h2 id="s-title">Title</h2>');
  });
});

describe('links', () => {
  test.each([
    ['https://other.example/', '<a href="https://other.example/" rel="noopener">x</a>'],
    ['//other.example/', '<a>x</a>'],
    ['https://newsroom.example/press/', '<a href="https://newsroom.example/press/">x</a>'],
    ['/press/', '<a href="/press/">x</a>'],
    ['#what-happened', '<a href="#s-what-happened">x</a>'],
    ['mailto:press@newsroom.example', '<a href="mailto:press@newsroom.example">x</a>'],
    ['tel:+15551234', '<a href="tel:+15551234">x</a>'],
    ['ftp://files.example/', '<a>x</a>'],
  ])('%s', async (href, html) => {
    expect(await render(`[x](${href})`)).toBe(`<p>${html}</p>`);
  });

  test.each([
    'https://other.example/a',
    'www.other.example',
    '[other.example](https://other.example/)',
    'press@other.example',
  ])('that show their address say so, and paper does not repeat it: %s', async (source) =>
    expect(await render(source)).toContain(' class="address">'),
  );
});

describe('images', () => {
  const picture = {
    sources: [{ type: 'image/avif', srcset: '/m/a-400.avif 400w' }],
    src: '/m/a.jpg',
    width: 800,
    height: 600,
  };

  test('alone in a paragraph become figures with derivatives and a caption', async () => {
    expect(
      await render('![The gate](/media/a.jpg "In May")', { resolveImage: async () => picture }),
    ).toBe(
      '<figure class="figure"><picture>' +
        '<source type="image/avif" srcset="/m/a-400.avif 400w" sizes="(min-width: 48rem) 44rem, 82vw">' +
        '<img src="/m/a.jpg" width="800" height="600" alt="The gate" loading="lazy" decoding="async">' +
        '</picture><figcaption>In May</figcaption></figure>',
    );
  });

  test('are resolved by the name an author writes, not its encoded form', async () => {
    const requested: string[] = [];
    const resolveImage = (src: string) => {
      requested.push(src);
      return undefined;
    };
    await render('![a](/media/año.jpg) and ![b](</media/two words.jpg>)', { resolveImage });
    expect(requested).toEqual(['/media/año.jpg', '/media/two words.jpg']);
  });

  test('on another server leave only their alternative text', async () => {
    for (const src of ['https://spy.example/x.png', '//spy.example/x.png']) {
      expect(await render(`Seen ![a gate](${src}) here`)).not.toContain('<img');
    }
    for (const src of [
      'https:spy.example/x.png',
      '/\t/spy.example/x.png',
      '/\\spy.example/x.png',
      ' //spy.example/x.png',
    ]) {
      expect(await render(`<img src="${src}" alt="a gate">`)).not.toContain('<img');
    }
    expect(await render('![a gate](https://spy.example/x.png)')).toContain('a gate');
  });

  test('rethrow errors of the resolver', async () => {
    const resolveImage = () => Promise.reject(new Error('gate.jpg is truncated'));
    await expect(render('![a](/media/gate.jpg)', { resolveImage })).rejects.toThrow(
      'gate.jpg is truncated',
    );
  });
});

describe('HTML in Markdown', () => {
  test('keeps what Markdown cannot express', async () => {
    const html =
      '<p>H<sub>2</sub>O, <abbr title="World Health Organization">WHO</abbr>, <kbd>Esc</kbd>, ' +
      '<time datetime="2011-05-04">May</time>, <q lang="es" dir="ltr">sí</q><br></p>';
    expect(await render(html.slice(3, -4))).toBe(html);
    const details = '<details><summary>More</summary>\n<p>Text</p>\n</details>';
    expect(await render('<details><summary>More</summary>\n\nText\n\n</details>')).toBe(details);
  });

  test.each([
    ...'abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup u var'
      .split(' ')
      .map((tag) => `<p>x <${tag} lang="es" dir="rtl" title="y">x</${tag}></p>`),
    '<p><a href="/press/">x</a><br>x<wbr>x <data value="3">x</data></p>',
    '<p><del cite="https://a.example/" datetime="2011">x</del></p>',
    '<p><ins cite="https://a.example/" datetime="2011">x</ins></p>',
    '<p><q cite="https://a.example/">x</q> <time datetime="2011">x</time></p>',
    '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
    '<blockquote cite="https://a.example/">x</blockquote>',
    '<dl><dt>x</dt><dd>x</dd></dl>',
    '<figure><pre>x</pre><figcaption>x</figcaption></figure>',
    '<ol start="3" reversed><li value="5">x</li></ol>',
    '<ul><li>x</li></ul>',
    '<details open><summary>x</summary><div>x</div><hr></details>',
    '<table><caption>x</caption><thead><tr><th scope="row" colspan="2" rowspan="3">x</th></tr></thead>' +
      '<tbody><tr><td colspan="2" rowspan="3">x</td></tr></tbody><tfoot><tr><td>x</td></tr></tfoot></table>',
  ])('keeps all that an author may write, which the check accepts: %s', async (html) => {
    expect(await render(html)).toContain(html);
    expect(checkBody(html, 'md')).toEqual([]);
  });

  test.each(
    (
      'script style template noscript noembed noframes iframe object applet svg math title ' +
      'textarea select option xmp audio video canvas'
    ).split(' '),
  )('loses <%s> with its content', async (tag) => {
    expect(await render(`<div>a<${tag}>secret</${tag}></div>`)).not.toMatch(/secret|<[^/d]/);
  });

  test('makes no paragraph in a paragraph of a report', async () => {
    const body = '<p>\nOne *two*\n</p>\n\n<div>\nThree\n</div>';
    expect(await render(body, { format: 'mdx' })).toBe(
      '<p>One <em>two</em></p>\n<div><p>Three</p></div>',
    );
  });

  test.each('caption dd dt figcaption li rp rt summary tbody td tfoot th thead tr'.split(' '))(
    'loses <%s> outside of what it belongs to, but not its text',
    async (tag) => {
      const html = await render(`<${tag}>x</${tag}>`, { format: 'mdx' });
      expect(html.replace(/<\/?p>/g, '')).toBe('x');
    },
  );

  test('loses ids, names, classes, styles and handlers', async () => {
    expect(
      await render('<b id="x" name="x" class="x" style="color:red" onclick="x()" data-x="y">b</b>'),
    ).toBe('<p><b>b</b></p>');
    // Those of footnotes begin otherwise.
    expect(await render('<a href="/press/" id="xfn-1">a</a>')).toBe(
      '<p><a href="/press/">a</a></p>',
    );
  });

  test('cannot forge a component', async () => {
    expect(await render('<dateline-component data-index="0">x</dateline-component>')).toBe(
      '<p>x</p>',
    );
  });
});

const typesetFrench = (text: string, language = 'fr') => typeset(text, language);

test('a text in French has spaces at which no line ends, except in code, addresses and other languages', async () => {
  const french = { language: 'fr', labels: { ...exampleLabels, typeset: typesetFrench } };
  const source =
    '## Qui ?\n\n« **Ceci** » : [1 432,5 $](https://a.example/?q=a%20:) `a ; b` <span lang="en">So ?</span>\n\n![De dos](https://a.example/a.jpg "Où ?")';
  const { html, headings } = await renderBody(source, defineExampleOptions(french));
  expect(headings).toMatchObject([{ id: 's-qui-', text: 'Qui\u202f?' }]);
  for (const part of [
    '>Qui\u202f?<',
    '«\u202f<strong>Ceci</strong>\u202f»\u00a0: <a',
    'q=a%20:',
    '>1\u00a0432,5\u00a0$<',
    '<code>a ; b</code>',
    '<span lang="en">So ?</span>',
    'Où\u202f?',
  ])
    expect(html).toContain(part);
  expect(await render('« So »')).toBe('<p>« So »</p>');
});
