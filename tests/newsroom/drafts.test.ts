import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePhotograph } from '../../src/media/media-samples.ts';
import { maya, openSignedIn, readSite } from './staff.ts';
import { browser, newsroom, openWorkplace } from './workplace.ts';

openWorkplace();

test('whoever publishes is told of a picture whose name was taken meanwhile', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.writeNew('releases-en');
  await admin.choose('Kind', 'Press release');
  await admin.fill('Headline', 'A quay at night');
  await admin.fill('Summary', 'What the quay looks like.');
  await admin.setMoment('Publish at', '2026-11-24', '10:00');
  await admin.typeBody('See the picture.');
  await admin.addPicture('quay.jpg', await makePhotograph(600, 400).jpeg().toBuffer(), 'A quay');
  await admin.save();
  const byHand = await makePhotograph(500, 300).jpeg().toBuffer();
  await writeFile(join(newsroom.repository, 'media/quay.jpg'), byHand);
  newsroom.git('add', 'media/quay.jpg');
  newsroom.git('commit', '--quiet', '--message=By hand');

  await admin.setStatus('ready');
  await admin.publish();
  const notice = page.getByRole('status').filter({ hasText: 'Readers see it now.' });
  await notice.waitFor({ timeout: 120_000 });
  expect(await notice.innerText()).toContain(
    'There was already another file named “quay.jpg”, so yours is now “quay-2.jpg”.',
  );
  expect(newsroom.git('show', 'main:releases/en/2026/a-quay-at-night.md')).toContain(
    'src: /media/quay-2.jpg',
  );
  expect(await readSite(newsroom, '/releases/a-quay-at-night/')).toContain('alt="A quay"');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  expect(await notice.count()).toBe(0);
  expect(admin.watched.complaints).toEqual([]);
});
