import { expect, test } from 'vitest';
import { awaitSite, maya, openSignedIn, readSite } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

/** A report with all that a careless editor breaks: a chart, a table, footnotes, unusual but valid spacing. */
const report = `---
headline:   The recount
summary: "Who was arrested, counted again."   # agreed with the board
datePublished: '2012-05-02T09:00:00-04:00'
authors: [ana-ruiz]
keyFindings:
- Most had no conviction.
cover:
  src: /media/vigil.png
  alt: People with candles on a quay
---

We counted arrests for two years.[^1]

<Chart type="bar" title="Arrests by year" src="../2011/arrests.csv" />

* One result
* Another result

| Year | Arrests |
|------|--------:|
| 2009 |      12 |
| 2010 |      15 |

The last   paragraph,
with a second note.[^note]

[^1]: By hand.

[^note]: And by machine.
`;

const file = 'reports/en/2012/the-recount.mdx';

openNewsroom({ [file]: report });

test('editing one paragraph of a report with chart, table and footnotes changes nothing else', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry('reports-en', '2012/the-recount');
  const shown = await (await admin.getBody()).innerText();
  expect(shown).toContain('Chart Arrests by year');
  expect(shown).not.toContain('<Chart');
  await admin.replaceInBody('for two years', 'for two whole years');
  await admin.saveAndPublish();
  expect(newsroom.git('show', `main:${file}`)).toBe(
    report.replace('for two years', 'for two whole years'),
  );
  await awaitSite(admin, newsroom);
  const html = await readSite(newsroom, '/reports/the-recount/');
  expect(html).toContain('We counted arrests for two whole years.');
  expect(html).toMatch(/<figure[^>]*>.*?Arrests by year.*?<svg/s);
  expect(html).toMatch(/<table>.*?<td[^>]*>15<\/td>.*?<\/table>/s);
  expect(html).toMatch(/<section[^>]*footnotes.*By hand\..*And by machine\./s);
  expect(admin.watched.complaints).toEqual([]);
});
