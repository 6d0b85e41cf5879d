import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getViolations } from '../e2e/axe.ts';
import { holdReading, isLocked } from './held-reading.ts';
import { maya, openSignedIn, theo } from './staff.ts';
import { browser, newsroom, openWorkplace } from './workplace.ts';

const entry = ['releases-en', '2011/governor-suspends'] as const;
const file = 'releases/en/2011/governor-suspends.md';

openWorkplace({}, 120_000);

/** Somebody changes the published summary by hand. */
async function commitSummary(summary: string): Promise<void> {
  const path = join(newsroom.repository, file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/^summary: .*$/m, `summary: ${summary}`));
  newsroom.git('commit', '--quiet', '--all', '--message=By hand');
}

test('whoever publishes is told when readers see it, and where', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.openEntry(...entry);
  await admin.fill('Summary', 'To be seen.');
  await admin.saveAndPublish();
  const notice = admin.page.getByRole('status').filter({ hasText: 'Readers see it now.' });
  await notice.waitFor({ timeout: 120_000 });
  const address = await notice.getByRole('link').getAttribute('href');
  expect(await (await fetch(newsroom.url + address)).text()).toContain('To be seen.');
  // And no longer, once another text is before them.
  await admin.page.getByRole('link', { name: /^← Releases/ }).click();
  await admin.page.getByRole('link', { name: /Governor suspends/ }).click();
  await admin.field('Summary').waitFor();
  await notice.waitFor({ state: 'detached' });
  expect(admin.watched.complaints).toEqual([]);
});

test('what is said of the site fits what is on the screen', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  const news = page.getByRole('status').filter({ hasText: /Readers see/ });
  await admin.openEntry(...entry);
  await admin.fill('Summary', 'Published first.');
  await admin.save();
  await admin.setStatus('ready');
  const reading = await holdReading(page, 'entriesByFiles');
  const publishing = admin.publish();
  await reading.begun;
  // What is written while the published text is on its way would be replaced by it.
  expect(await isLocked(page)).toBe(true);
  reading.release();
  await publishing;
  // Written while the site is built: readers will not see that.
  await admin.fill('Summary', 'Written afterwards.');
  await expect.poll(() => news.innerText(), { timeout: 120_000 }).toContain('what was published');

  await admin.saveAndPublish();
  await expect.poll(() => news.innerText(), { timeout: 120_000 }).toContain('see it now');
  await admin.fill('Summary', 'Written later.');
  await news.waitFor({ state: 'detached' });
  expect(admin.watched.complaints).toEqual([]);
});

test('what keeps a text from being published is said before anyone is asked whether to', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('releases-es', '2011/governor-suspends');
  await admin.choose('Kind', 'Letter');
  await admin.save();
  await admin.setStatus('ready');
  admin.watched.expectRefusal({ status: 422, path: '/admin/api/store' });
  await admin.askToPublish();
  const refusal = page.getByRole('dialog', { name: 'This can’t be published yet' });
  await refusal.getByText('its original').waitFor();
  await refusal.getByRole('button', { name: 'Close' }).click();
  await refusal.waitFor({ state: 'detached' });
  expect(await page.getByRole('dialog').count()).toBe(0);
  // And one may go on writing.
  await admin.choose('Kind', 'Press release');
  await admin.saveAndPublish();
  expect(admin.watched.complaints).toEqual([]);
});

test('of two changes in one place, staff decide which is published', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry(...entry);
  await admin.fill('Summary', 'Of the draft.');
  await admin.save();
  await admin.setStatus('ready');
  await commitSummary('By hand.');
  admin.watched.expectRefusal({ status: 409, path: '/admin/api/store' });
  const ask = async () => {
    await admin.askToPublish();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    return page.getByRole('dialog', { name: 'Someone else changed the published text' });
  };
  const question = await ask();
  await question.getByText('Nadia Farouk changed what readers see').waitFor();
  expect(await question.getByRole('listitem').allInnerTexts()).toEqual(['Summary']);
  await question.getByRole('button', { name: 'Cancel and keep the draft' }).click();
  // Which is no alarm.
  await page.locator('.Toastify__toast--info', { hasText: 'Nothing was published.' }).waitFor();
  expect(newsroom.git('show', `main:${file}`)).toContain('summary: By hand.');

  await (await ask()).getByRole('button', { name: 'Publish mine' }).click();
  await page.getByRole('button', { name: 'Published', exact: true }).waitFor();
  expect(newsroom.git('show', `main:${file}`)).toContain('summary: Of the draft.');
  expect(admin.watched.complaints).toEqual([]);
});

test('nobody publishes words that they have not seen', async () => {
  const [first, second] = await Promise.all([
    openSignedIn(browser, newsroom, maya),
    openSignedIn(browser, newsroom, theo),
  ]);
  await first.openEntry(...entry);
  await first.fill('Summary', 'Seen.');
  await first.save();
  await first.setStatus('ready');
  await second.openEntry(...entry);
  await second.fill('Summary', 'Not seen by Maya.');
  await second.save();

  const { page } = first;
  await first.askToPublish();
  // Told at once, and not after the question whether to publish.
  const news = page.getByRole('dialog', { name: 'The draft has changed' });
  await news.getByText('Théo Lindqvist saved this draft').waitFor();
  expect(newsroom.git('show', `main:${file}`)).not.toContain('Not seen');
  await news.getByRole('button').click();
  await expect.poll(() => first.field('Summary').inputValue()).toBe('Not seen by Maya.');
  await first.publish();
  expect(first.watched.complaints).toEqual([]);
});

test.each([1280, 360])('everyone can use it at %i pixels', async (width) => {
  const admin = await openSignedIn(browser, newsroom, maya, { width });
  const { page } = admin;
  const check = async (place: string) => {
    expect(await getViolations(page), place).toEqual([]);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest, place).toBeLessThanOrEqual(width);
  };
  await admin.openCollection('releases-en');
  await page.getByRole('link', { name: /Governor suspends/ }).waitFor();
  await check('list');
  await admin.openBoard();
  await check('board');
  await admin.openEntry(...entry);
  await admin.getBody();
  await check('editor');
});
