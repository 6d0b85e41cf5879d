import { expect, test } from 'vitest';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, openWorkplace } from './workplace.ts';

openWorkplace();

// That it equals the built page is shown for every sample entry in tests/e2e/preview.test.ts.
test('whoever writes a report sees its page, with its chart, while they type', async () => {
  const writer = await openSignedIn(browser, newsroom, maya, { width: 1600 });
  await writer.openEntry('reports-en', '2011/the-count');
  const shown = writer.page.frameLocator('#preview-pane iframe');
  await shown.locator('h1').getByText('The count').waitFor();
  await shown.locator('.prose svg').waitFor();
  await writer.typeBody('\n\nOne more word.');
  await shown.getByText('One more word.').waitFor();
  await writer.fill('Headline', 'The count of all');
  await shown.locator('h1').getByText('The count of all').waitFor();
  expect(writer.watched.complaints).toEqual([]);
});
