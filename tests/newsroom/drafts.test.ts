import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { makePhotograph } from '../fixtures/media-samples.ts';
import type { AdminPage } from './admin-page.ts';
import { delayRequest } from './delayed-request.ts';
import { spanish } from './admin-messages.ts';
import { awaitSite, maya, openSignedIn, readSite, theo } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

const entry = ['releases-en', '2011/governor-suspends'] as const;
const file = 'releases/en/2011/governor-suspends.md';

openNewsroom();

test('publishing reports a picture that was renamed because its name had been taken', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await writeWithPicture(admin, 'A quay at night', 'quay.jpg');
  await admin.save();
  const byHand = await makePhotograph(500, 300).jpeg().toBuffer();
  await writeFile(join(newsroom.repository, 'media/quay.jpg'), byHand);
  newsroom.git('add', 'media/quay.jpg');
  newsroom.git('commit', '--quiet', '--message=By hand');

  await admin.setStatus('ready');
  await admin.publish();
  const notice = page.getByRole('status').filter({ hasText: 'Readers now see “A quay at night”' });
  await notice.waitFor();
  expect(await notice.innerText()).toContain(
    'There was already another file named “quay.jpg”, so yours is now “quay-2.jpg”.',
  );
  expect(newsroom.git('show', 'main:releases/en/2026/a-quay-at-night.md')).toContain(
    'src: /media/quay-2.jpg',
  );
  expect(await readSite(newsroom, '/releases/a-quay-at-night/')).toContain('alt="A picture"');
  await page.getByRole('button', { name: 'Close', exact: true }).press('Enter');
  expect(await notice.count()).toBe(0);
  // The bar has the focus, as before: what is hidden keeps it for a moment, and the page has it then.
  const getFocused = () => page.evaluate(() => document.activeElement!.className);
  await expect.poll(getFocused).toContain('ToolbarContainer');
});

test('publishing does not overwrite a file that someone is changing by hand, and says why', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry(...entry);
  await admin.fill('Summary', 'In the admin.');
  await admin.save();
  await admin.setStatus('ready');
  const path = join(newsroom.repository, file);
  const source = await readFile(path, 'utf8');
  await writeFile(path, source.replace(/^headline: /m, 'headline: By hand, '));
  admin.watched.expectError({ status: 423, path: '/admin/api/store' });
  await admin.askToPublish();
  const told = page.getByRole('dialog', { name: 'Someone is changing this outside the admin' });
  const shown = await told.innerText();
  expect(shown).toMatch(/^“.+” \(Releases · English\) was changed on the newsroom’s computer/m);
  expect(shown).toContain(
    'your draft is kept, and readers see what they saw before. Ask the person who looks after',
  );
  // Only the details say what to do with Git.
  expect(shown).not.toMatch(/\.md|git|commit/);
  await told.getByText('For the person who looks after the computer').click();
  expect(await told.innerText()).toContain(file);
  await told.getByRole('button', { name: 'OK' }).click();

  newsroom.git('commit', '--quiet', '--message=By hand', file);
  await admin.publish();
  const notice = page.getByRole('status').filter({ hasText: 'Nadia Farouk also saved this entry' });
  await notice.waitFor();
  const published = newsroom.git('show', `main:${file}`);
  expect(published).toMatch(/^headline: By hand, /m);
  expect(published).toContain('summary: In the admin.');
  // The form shows the merged values.
  await expect.poll(() => admin.field('Headline').inputValue()).toMatch(/^By hand, /);
});

test('when a build fails although all content is right, staff read what that means', async () => {
  const lucia = { name: 'Lucía Peña', email: 'lucia@example.org' };
  const options = { language: 'es', messages: spanish, preview: true } as const;
  const admin = await openSignedIn(browser, newsroom, lucia, options);
  const { page } = admin;
  await admin.openEntry(...entry);
  await admin.fill('Resumen', 'Publicado, aunque no se pueda generar.');
  // Decap's buttons, whose words are longest in Spanish, lie beside those of the preview.
  const isUncovered = (button: Element) => {
    const { right, top } = button.getBoundingClientRect();
    return document.elementFromPoint(right - 3, top + 3) === button;
  };
  await expect
    .poll(() => page.getByRole('button', { name: 'Computadora' }).evaluate(isUncovered))
    .toBe(true);
  // The site is built from this folder.
  const published = join(newsroom.repository, '.git/dateline/published');
  await rm(published, { recursive: true });
  await writeFile(published, '');
  await admin.saveAndPublish();
  const notice = page.getByRole('status').filter({ hasText: 'El sitio no se pudo generar' });
  await notice.waitFor();
  const shown = await notice.innerText();
  expect(shown).toContain('no es nada que usted pueda corregir en un texto');
  expect(shown).toContain('todo lo publicado se conserva, y se sigue viendo el sitio de antes.');
  expect(shown).not.toMatch(/branch|git/);
  await notice.getByText('Para quien se encarga de la computadora').click();
  expect(await notice.innerText()).toContain('Is the disk full');

  await rm(published);
  // It would try again after minutes, or with the next change.
  newsroom.git('commit', '--quiet', '--allow-empty', '--message=By hand');
  await admin.openCollection('releases-es');
  await expect.poll(() => notice.count()).toBe(0);
  await awaitSite(admin, newsroom);
});

test('the search across all lists finds drafts by title and body, and opens them', async () => {
  const [admin, colleague] = await Promise.all([
    openSignedIn(browser, newsroom, maya),
    openSignedIn(browser, newsroom, theo),
  ]);
  const { page } = admin;
  await admin.openCollection('releases-en');
  await page
    .getByRole('link', { name: /suspends/ })
    .first()
    .waitFor();
  // Drafts of a colleague that this browser has not loaded.
  await colleague.writeNew('releases-en');
  await colleague.choose('Kind', 'Press release');
  await colleague.fill('Headline', 'The ferry stops');
  await colleague.fill('Summary', 'No boat leaves.');
  await colleague.setMoment('Publish at', '2026-11-24', '10:00');
  await colleague.typeBody('Gulls sit on the breakwater.');
  await colleague.save();
  await colleague.openEntry(...entry);
  const published = await colleague.field('Headline').inputValue();
  await colleague.fill('Headline', 'Governor halts the raids');
  await colleague.save();

  const search = page.getByPlaceholder('Search everything');
  const find = async (query: string) => {
    await search.fill(query);
    await search.press('Enter');
  };
  await find('halts raids');
  const all = page.getByRole('main').getByRole('listitem');
  // Readers see the text that it changes.
  const changed = all.filter({ hasText: 'Unpublished changes' });
  await changed.getByRole('link', { name: 'Governor halts the raids' }).waitFor();
  await find('Breakwater');
  const inList = all.filter({ hasText: 'Draft' }).filter({ hasText: 'Releases · English' });
  await inList.getByRole('link', { name: 'The ferry stops' }).click();
  await expect.poll(() => admin.field('Headline').inputValue()).toBe('The ferry stops');
  expect(await admin.getStatus()).toBe('Draft');

  // The list still shows what is published.
  await page.getByRole('link', { name: /^←/ }).click();
  await page.getByRole('link', { name: published }).waitFor();
  // Above it are the drafts of new texts.
  const first = page.locator('a[href*="/entries/"]').first();
  await expect.poll(() => first.innerText()).toContain('The ferry stops');

  // Two people begin the same translation: the second opens that of the first. It has what is stored, not an older form.
  for (const one of [admin, colleague]) await one.openEntry('releases-en', '2026/the-ferry-stops');
  await colleague.fill('Summary', 'One boat leaves.');
  await colleague.save();
  for (const one of [admin, colleague]) {
    await one.page.getByRole('button', { name: 'Create in Spanish' }).click();
    await one.page.waitForURL(/collections\/releases-es\/entries\/2026\/the-ferry-stops/);
  }
  expect(newsroom.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms/releases-es')).toBe(
    'refs/heads/cms/releases-es/2026/the-ferry-stops\n',
  );
  expect(
    newsroom.git(
      'show',
      'cms/releases-es/2026/the-ferry-stops:releases/es/2026/the-ferry-stops.md',
    ),
  ).toContain('summary: One boat leaves.');
  await page.getByRole('link', { name: /^←/ }).click();

  // A draft that can't be read does not hide the rest.
  const broken = 'cms/pages-en/broken';
  await commitBroken(broken, 'pages/en/broken.md');
  admin.watched.expectError({ status: 422, path: '/admin/api/store' });
  await find('program');
  await page.getByText('It could not be loaded').waitFor();
  await page
    .getByRole('link', { name: /Releases · English/ })
    .first()
    .waitFor();
  newsroom.git('branch', '--quiet', '-D', broken);
});

test('a translation of a draft shows its pictures, is published untranslated only after a question, and says when it is outdated', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { preview: true });
  const { page } = admin;
  const bytes = await makePhotograph(600, 400).jpeg().toBuffer();
  await writeWithPicture(admin, 'A pier in fog', 'cut-off.jpg', bytes.subarray(0, -2000));
  admin.watched.expectError({ status: 422, path: '/admin/api/store' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/cut-off\.jpg: /).waitFor();
  await admin.awaitUnlocked();
  // What was refused and replaced is not sent again, and the same picture chosen twice is one file.
  await admin.choosePicture('Choose another picture', 'pier.jpg', bytes);
  await admin.choosePicture('Choose another picture', 'quay.jpg', bytes, 'pier.jpg');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await admin.save();
  const draft = 'cms/releases-en/2026/a-pier-in-fog';
  expect(newsroom.git('show', `${draft}:releases/en/2026/a-pier-in-fog.md`)).toContain(
    'src: /media/pier.jpg',
  );
  // Who goes on writing meanwhile stays there.
  const request = await delayRequest(page, 'persistEntry');
  await page.getByRole('button', { name: 'Create in Spanish' }).click();
  await request.begun;
  await admin.fill('Subheadline', 'Written meanwhile');
  request.release();
  await page.getByText('Open in Spanish · in progress').waitFor();
  expect(await admin.field('Subheadline').inputValue()).toBe('Written meanwhile');
  await admin.save();
  await admin.openEntry('releases-es', '2026/a-pier-in-fog');
  await expect.poll(() => admin.getStatus()).toBe('Draft');
  const inForm = page.locator('img');
  const inPreview = page
    .frameLocator('#preview-pane iframe')
    .getByRole('img', { name: 'A picture' });
  for (const image of [inForm, inPreview])
    await expect
      .poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
      .toBeGreaterThan(0);
  await admin.fill('Headline', 'Un muelle en la niebla');
  await expect.poll(() => admin.field('Address').inputValue()).toBe('un-muelle-en-la-niebla');
  await admin.save();
  await admin.openEntry('releases-en', '2026/a-pier-in-fog');
  await page.getByText('Open in Spanish · in progress').waitFor();
  await admin.setStatus('ready');
  // The original is not called a translation of what was begun later.
  await admin.publish();
  await admin.openEntry('releases-es', '2026/a-pier-in-fog');
  await admin.chooseStatus('ready');
  const missing = page.getByRole('dialog', { name: 'Something is missing' });
  await missing.getByRole('link', { name: 'Picture › Description' }).waitFor();
  await missing.getByRole('button', { name: 'Cancel' }).click();
  expect(await admin.getStatus()).toBe('Draft');
  await admin.chooseStatus('ready');
  await missing.getByRole('button', { name: 'Set it to “Ready” all the same' }).click();
  await expect.poll(() => admin.getStatus()).toBe('Ready');
  // A day later, while the translation is open.
  const original = join(newsroom.repository, 'releases/en/2026/a-pier-in-fog.md');
  await writeFile(
    original,
    (await readFile(original, 'utf8')).replace('headline: A', 'headline: The'),
  );
  newsroom.git('commit', '--quiet', '--all', '--message=By hand', '--date=2026-11-25T12:00:00Z');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Open in English · changed since this translation').waitFor();
  await page.getByRole('button', { name: 'What changed in English …' }).click();
  const changes = page.getByRole('dialog', { name: 'What changed in English' });
  await changes.getByRole('term').filter({ hasText: 'Headline' }).waitFor();
  const toChange = (within: Locator) =>
    Promise.all(
      ['deletion', 'insertion'].map((role) => within.getByRole(role as 'deletion').innerText()),
    );
  expect(await toChange(changes)).toEqual(['A ', 'The ']);
  await changes.getByRole('button', { name: 'Close' }).click();
  await admin.askToPublish();
  const asked = page.getByRole('dialog', { name: 'Publish' });
  await asked.getByText('it still has the words of the original (English)').waitFor();
  await asked.getByText('The original has changed since this translation was begun.').waitFor();
  expect(await asked.getByRole('listitem').allInnerTexts()).toEqual([
    'Summary',
    'Text',
    'Picture › Description',
    'Open in English\nWhat changed in English',
  ]);
  await asked.getByText('What changed in English').click();
  expect(await toChange(asked)).toEqual(['A ', 'The ']);
  await asked.getByRole('link', { name: 'Picture › Description' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^alt-field/);
  expect(await page.getByText('These are still the words of the original.').count()).toBe(3);
  await page.getByText('Look at these fields again before you publish:').waitFor();
  await admin.askToPublish();
  await asked.getByRole('button', { name: 'Publish it all the same' }).click();
  await page.getByText('Published', { exact: true }).waitFor();
  await awaitSite(admin, newsroom);
  expect(await readSite(newsroom, '/es/comunicados/un-muelle-en-la-niebla/')).toContain(
    'alt="A picture"',
  );
  expect(newsroom.git('ls-tree', '--name-only', 'main', 'media/').match(/pier/g)).toEqual(['pier']);

  await admin.openEntry('releases-en', '2026/a-pier-in-fog');
  await page.getByText('Open in Spanish · older than this text').waitFor();
  await admin.openEntry('releases-es', '2026/a-pier-in-fog');
  await page.getByText('Open in English · changed since this translation').waitFor();
  const withdrawn = "---\nwithdrawn:\n  date: '2026-11-20T12:00:00Z'\n  reason: A test.\n";
  await writeFile(original, (await readFile(original, 'utf8')).replace('---\n', withdrawn));
  newsroom.git('commit', '--quiet', '--all', '--message=Withdrawn by hand');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Open in English · Withdrawn').waitFor();
});

/** Commits a draft that is not valid UTF-8. */
async function commitBroken(branch: string, path: string): Promise<void> {
  const copy = join(newsroom.repository, '../copy');
  newsroom.git('worktree', 'add', '--quiet', '-b', branch, copy);
  await writeFile(join(copy, path), Buffer.from('---\nheadline: Caf\xe9\n---\n', 'latin1'));
  newsroom.git('-C', copy, 'add', '--all');
  newsroom.git('-C', copy, 'commit', '--quiet', '--message=By hand');
  newsroom.git('worktree', 'remove', copy);
}

/** Writes a release with a picture, without saving it. */
async function writeWithPicture(
  admin: AdminPage,
  headline: string,
  picture: string,
  bytes?: Buffer,
) {
  await admin.writeNew('releases-en');
  await admin.choose('Kind', 'Press release');
  await admin.fill('Headline', headline);
  await admin.fill('Summary', 'What it looks like.');
  await admin.setMoment('Publish at', '2026-11-24', '10:00');
  await admin.typeBody('See the picture.');
  const photograph = () => makePhotograph(600, 400).jpeg().toBuffer();
  await admin.addPicture(picture, bytes ?? (await photograph()), 'A picture');
}
