import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { maya, openSignedIn } from './staff.ts';
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

The last   paragraph,\\
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
  expect(shown).toContain('paragraph,↵');
  await admin.replaceInBody('for two years', 'for two whole years');
  await admin.save();
  expect(newsroom.git('show', `cms/reports-en/2012/the-recount:${file}`)).toBe(
    report.replace('for two years', 'for two whole years'),
  );
});

test('the dialogs of a text lead to what is wrong in them, until it is corrected', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.writeNew('reports-en');
  const { page } = admin;
  const isFocused = (field: Locator) =>
    field.evaluate((element) => document.activeElement === element);
  const dialog = page.getByRole('dialog');
  const [file, insert] = [
    dialog.getByLabel('File'),
    dialog.getByRole('button', { name: 'Insert' }),
  ];
  await admin.pressTool('Picture');
  await dialog.getByLabel('Description').fill('A quay');
  await insert.click();
  expect(await isFocused(file)).toBe(true);
  await file.fill(' ');
  await insert.click();
  await dialog.getByText('Choose a picture.').waitFor();
  expect(await isFocused(file)).toBe(true);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await admin.pressTool('Elements');
  await page.getByRole('menuitem', { name: 'Chart' }).click();
  const csv = 'Year;Calls;Others\n2024;1.050;3,5\n2025;2.050;1.250,5\n';
  const cells = { name: 'c.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  // Staff may close the window that chooses a file.
  await dialog.locator('input[type=file]').dispatchEvent('cancel', { bubbles: true });
  await dialog.locator('input[type=file]').setInputFiles(cells);
  const question = dialog.getByRole('alert').filter({ hasText: 'may be' });
  await question.filter({ hasText: 'Row 2, column 2' }).waitFor();
  await dialog.getByLabel('Row 2, column 2').fill('1050');
  await question.filter({ hasText: 'Row 3, column 2' }).waitFor();
  await dialog.getByLabel('Row 3, column 2').fill('2050');
  await question.waitFor({ state: 'detached' });
});
