import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { checkBody } from '../checks/check-body.ts';
import { defineExampleOptions } from '../../../tests/fixtures/example-labels.ts';
import { renderBody } from '../rendering/render.ts';
import type { BodyOptions } from '../parsing/body-types.ts';
import { components } from './registry.ts';

async function render(source: string, options: Partial<BodyOptions> = {}): Promise<string> {
  return (await renderBody(source, defineExampleOptions({ format: 'mdx', ...options }))).html;
}

test.each([...components.values()])('the example of $name is correct', ({ example }) => {
  expect(checkBody(example, 'mdx')).toEqual([]);
});

test('a figure with caption and credit', async () => {
  expect(
    await render('<Figure src="/media/a.jpg" alt="A gate" caption="In May" credit="R. Paz" />'),
  ).toBe(
    '<figure class="figure"><img src="/media/a.jpg" alt="A gate" loading="lazy" decoding="async">' +
      '<figcaption>In May<br><span class="credit">R. Paz</span></figcaption></figure>',
  );
});

test('a pull quote on one line or on three is the same', async () => {
  const expected =
    '<figure class="pull-quote"><blockquote><p>We were <em>told</em>.</p></blockquote>' +
    '<figcaption>A teacher, <cite>hearing</cite></figcaption></figure>';
  const open = '<PullQuote by="A teacher" cite="hearing">';
  expect(await render(`${open}We were *told*.</PullQuote>`)).toBe(expected);
  expect(await render(`${open}\nWe were *told*.\n</PullQuote>`)).toBe(expected);
  expect(await render(`${open}\n\nWe were *told*.\n\n</PullQuote>`)).toBe(expected);
});

test('key dates are a named section', async () => {
  const source = '<KeyDates>\n\n- **June 2** New York **suspends**.\n- No **day**.\n\n</KeyDates>';
  expect(await render(source)).toBe(
    '<section class="key-dates" aria-label="Key dates"><p class="key-dates-title">Key dates</p>' +
      '<ul>\n<li><strong class="day">June 2</strong> New York <strong>suspends</strong>.</li>\n' +
      '<li>No <strong>day</strong>.</li>\n</ul></section>',
  );
  const apart = await render(
    '<KeyDates>\n\n- **June 2**\n\n  New York suspends.\n\n- **June 3** More.\n\n</KeyDates>',
  );
  expect(apart.match(/<strong class="day">/g)).toHaveLength(2);
});

test('key findings are a named section', async () => {
  expect(await render('<KeyFindings>\n\n- One\n\n</KeyFindings>')).toBe(
    '<section class="key-findings" aria-label="Key findings">' +
      '<p class="key-findings-title">Key findings</p><ul>\n<li>One</li>\n</ul></section>',
  );
});

test('a callout without a title is named by its tone', async () => {
  expect(await render('<Callout tone="warning">Text</Callout>')).toBe(
    '<div class="callout callout-warning" role="note" aria-label="Warning">' +
      '<p class="callout-title">Warning</p><p>Text</p></div>',
  );
});

test('a table in a boxed note, key findings or a pull quote scrolls in its own region', async () => {
  const region =
    '<div class="table-scroll" role="region" tabindex="0" aria-label="Table 1"><table>';
  for (const name of ['Callout', 'KeyFindings', 'PullQuote'])
    expect(await render(`<${name}>\n\n- One\n\n| A |\n| - |\n| 1 |\n\n</${name}>`)).toContain(
      region,
    );
});

test('a line chart names its series in a key when a name is too long for a phone', async () => {
  const toChart = (name: string) =>
    render('<Chart type="line" title="Calls" src="a.csv" />', {
      readTable: () => `Year,${name},Answered\n2010,642,12\n2011,1184,15`,
    });
  const long = 'Calls to the hotline from all five districts';
  expect(await toChart(long)).toMatch(
    new RegExp(`chart-key.*</svg>${long}</li>.*chart-series[^>]*>1,184<`),
  );
  expect(await toChart('All')).toMatch(/^(?!.*chart-key).*chart-series[^>]*>All · 1,184</);
});

describe('a data table', () => {
  test('from CSV aligns figures and escapes HTML', async () => {
    const html = await render('<DataTable caption="Agreements" src="a.csv" source="Gazette" />', {
      readTable: (src) => (src === 'a.csv' ? 'Place,N\n<b>North</b>,"1,204"' : ''),
    });
    expect(html).toBe(
      '<figure class="data-table"><figcaption>Agreements</figcaption>' +
        '<div class="table-scroll" role="region" tabindex="0" aria-label="Agreements"><table>' +
        '<thead><tr><th scope="col">Place</th><th scope="col" class="number">N</th></tr></thead>' +
        '<tbody><tr><th scope="row">&#x3C;b>North&#x3C;/b></th><td class="number">1,204</td></tr></tbody>' +
        '</table></div><p class="source">Source: Gazette</p></figure>',
    );
  });

  test('from CSV separates thousands, but not the digits of years and postal codes', async () => {
    const html = await render('<DataTable caption="Calls" src="a.csv" />', {
      readTable: () => 'Year,Code,Calls\n2010,60601,642\n2011,02139,1184',
    });
    const cells = [...html.matchAll(/<td[^>]*>([^<]*)</g)].map(([, cell]) => cell);
    expect(cells).toEqual(['2010', '60601', '642', '2011', '02139', '1,184']);
  });

  test('keeps years as they are in a column with an empty cell, a dash or a word', async () => {
    for (const other of ['', '–', 'ongoing']) {
      const html = await render('<DataTable caption="Terms" src="a.csv" />', {
        readTable: () => `Until,Calls\n2011,642\n${other},1184\n2012,1200`,
      });
      const cells = [...html.matchAll(/<(?:td|th scope="row")[^>]*>([^<]*)/g)].map(
        ([, cell]) => cell,
      );
      expect(cells).toEqual(['2011', '642', other, '1,184', '2012', '1,200']);
    }
  });

  test('from CSV keeps the decimals that it has, and from one with semicolons what may be thousands', async () => {
    const toCells = async (csv: string, options = {}) => {
      const html = await render('<DataTable caption="Calls" src="a.csv" />', {
        readTable: () => csv,
        ...options,
      });
      return [...html.matchAll(/<td[^>]*>([^<]*)</g)].map(([, cell]) => cell);
    };
    expect(await toCells('Year,Rate\n2010,1.50\n2011,1200.125')).toEqual([
      ...['2010', '1.50'],
      ...['2011', '1,200.125'],
    ]);
    const spanish = { language: 'es' };
    expect(await toCells('Año,Tasa\n2010,1.200\n2011,12.85', spanish)).toEqual([
      ...['2010', '1,200'],
      ...['2011', '12,85'],
    ]);
    expect(await toCells('Año,Casos\n2010,950\n2011,1200', { language: 'es-US' })).toEqual([
      ...['2010', '950'],
      ...['2011', '1,200'],
    ]);
    expect(await toCells('Año;Casos\n2010;950\n2011;1.200')).toEqual([
      ...['2010', '950'],
      ...['2011', '1.200'],
    ]);
  });

  test('aligns figures some of which are missing, but no words among them', async () => {
    const toNumbers = async (rows: readonly string[]) => {
      const html = await render('<DataTable caption="Calls" src="a.csv" />', {
        readTable: () => ['Place,N', ...rows].join('\n'),
      });
      return [...html.matchAll(/<td class="number">([^<]*)/g)].map(([, cell]) => cell);
    };
    for (const sign of ['n/a', '–', 's. d.', 'N/D', '…', ''])
      expect(await toNumbers([`A,${sign}`, 'B,12', 'C,1200'])).toEqual([sign, '12', '1,200']);
    for (const words of ['ongoing', 'see note', '12 a day'])
      expect(await toNumbers([`A,${words}`, 'B,12', 'C,1200'])).toEqual([]);
    expect(await toNumbers(['A,n/a', 'B,–', 'C,12'])).toEqual([]);
  });

  test('from Markdown keeps numbers as they are written, such as telephone numbers, and aligns figures', async () => {
    const html = await render(
      '<DataTable caption="Calls">\n\n| Calls | Code | Number |\n| - | :-: | - |\n| 1184 | 7 | 911 |\n| **642** | 18 | 18005550143 |\n\n</DataTable>',
    );
    const cells = [...html.matchAll(/<td[^>]*>.*?<\/td>/g)].map(([cell]) => cell);
    expect(cells).toEqual([
      '<td class="number">1184</td>',
      '<td class="align-center">7</td>',
      '<td class="number">911</td>',
      '<td class="number"><strong>642</strong></td>',
      '<td class="align-center">18</td>',
      '<td class="number">18005550143</td>',
    ]);
  });

  test('from Markdown has rows that the words of the first column name', async () => {
    const html = await render(
      '<DataTable caption="Calls">\n\n| Place | Calls |\n| - | - |\n| **North** | 12 |\n|  | 3 |\n\n</DataTable>',
    );
    expect(html).toContain('<th scope="row"><strong>North</strong></th>');
    expect(html).toContain('<td></td>\n<td class="number">3</td>');
  });

  test('from Markdown has one region only', async () => {
    const html = await render('<DataTable caption="T">\n\n| a |\n| - |\n| 1 |\n\n</DataTable>');
    expect(html.match(/role="region"/g)).toHaveLength(1);
    expect(html).toContain('aria-label="T"');
  });

  test('names file and line of a broken CSV file', async () => {
    const source = '<DataTable caption="T" src="a.csv" />';
    await expect(render(source, { readTable: () => 'a,b\n1,2\n3' })).rejects.toThrow(
      'a.csv, line 3: This row has 1 cells, the first line has 2.',
    );
  });

  test('rethrows errors of reading the file', async () => {
    const readTable = () => Promise.reject(new Error('no such file'));
    await expect(render('<DataTable caption="T" src="a.csv" />', { readTable })).rejects.toThrow(
      'no such file',
    );
  });
});

describe('a chart', () => {
  test('shows its numbers in a table too, in the language', async () => {
    const html = await render(
      '<Chart type="bar" title="Detenciones" unit="personas" rows={[["2009", 12], ["2010", 12345.5]]} />',
      { language: 'es' },
    );
    expect(html).toContain(
      '<svg class="chart-drawing" role="img" aria-label="Detenciones. 2009: 12; 2010: 12.345,5"',
    );
    expect(html).toContain('>12.345,5</text>');
    expect(html).toContain(
      '<summary aria-label="Show the numbers: Detenciones">Show the numbers</summary>',
    );
    expect(html).toContain('aria-label="Download the numbers: Detenciones"');
    expect(html).toContain(
      '<tr><th scope="row">2010</th><td class="number">12.345,5</td></tr></tbody></table>',
    );
    expect(html).toContain('download="Detenciones.csv"');
  });

  test('reads a CSV file as spreadsheets write it', async () => {
    const html = await render('<Chart type="line" title="T" src="a.csv" />', {
      readTable: () => '\uFEFFYear;Women;Men\r\n2009;1;2\r\n2010;;4\r\n',
    });
    expect(html).toContain('<th scope="col">Year</th><th scope="col" class="number">Women</th>');
    expect(html).toContain('<tr><th scope="row">2010</th><td class="number">–</td>');
  });

  test('has no style attribute and no script', async () => {
    const html = await render('<Chart type="line" title="T" rows={[["a", 1], ["b", -2]]} />');
    expect(html).not.toMatch(/style=|<script|on\w+=/);
  });

  test('escapes what the author wrote', async () => {
    const html = await render(
      `<Chart type="bar" title={'"><script>x</script>'} rows={[["<img onerror=x>", 1]]} source="<b>" />`,
    );
    expect(selectAll('script, img, b', fromHtml(html))).toEqual([]);
  });
});

test('components may be nested', async () => {
  const html = await render(
    '<Callout title="T">\n\n<Figure src="/media/a.jpg" alt="A" />\n\n[x](https://o.example)\n\n</Callout>',
  );
  expect(html).toBe(
    '<div class="callout callout-note" role="note" aria-label="T"><p class="callout-title">T</p>' +
      '<figure class="figure"><img src="/media/a.jpg" alt="A" loading="lazy" decoding="async"></figure>' +
      '<p><a href="https://o.example" rel="noopener">x</a></p></div>',
  );
});

test('literal expressions and comments in text', async () => {
  expect(await render('a{" b"} {/* not shown */}c {3}')).toBe('<p>a b c 3</p>');
});
