import { expect, test } from 'vitest';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

const toRelease = (headline: string, to: string) => `---
kind: statement
headline: ${headline}
summary: What it says.
datePublished: '2040-01-02T10:00:00-05:00'
embargoedUntil: '2040-01-02T10:00:00-05:00'
---

Read [the other one](/releases/${to}/).
`;

openNewsroom({
  'releases/en/2040/first-step.md': toRelease('First step', 'second-step'),
  'releases/en/2040/second-step.md': toRelease('Second step', 'first-step'),
});

test('two texts that lead to each other move to another embargo in one step, which the dialog says', async () => {
  const writer = await openSignedIn(browser, newsroom, maya);
  const { page } = writer;
  const move = async (slug: string) => {
    await writer.openEntry('releases-en', `2040/${slug}`);
    await writer.setMoment('Embargoed until', '2040-02-03', '10:00');
    await writer.save();
    await writer.setStatus('ready');
  };
  await move('first-step');
  writer.watched.expectError({ status: 422, path: '/admin/api/store' });
  await writer.askToPublish();
  const refused = page.getByRole('dialog', { name: 'This can’t be published yet' });
  await refused.getByText('“Publish …” publishes both together').waitFor();
  await refused.getByRole('button', { name: 'Close' }).click();
  await move('second-step');
  await writer.askToPublish();
  const asked = page.getByRole('dialog', { name: 'Publish', exact: true });
  await asked.getByRole('link', { name: 'First step' }).waitFor();
  await asked.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published at the same time: “First step”.').waitFor();
  for (const slug of ['first-step', 'second-step'])
    expect(newsroom.git('show', `main:releases/en/2040/${slug}.md`)).toContain('2040-02-03');
});
