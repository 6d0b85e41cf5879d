import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, openOwnNewsroom } from './workplace.ts';

openOwnNewsroom({ command: 'dev' });

test('npm run dev serves the same admin: staff sign in, write and save', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { preview: true });
  const { page } = admin;
  await admin.openEntry('settings', 'navigation');
  // Decap's own handles have no accessible names and cannot be moved by keyboard.
  await page
    .getByRole('button', { name: /^Move “/ })
    .first()
    .press('Space');
  await page.getByText('Now at place 1 of 2.').waitFor();
  await page.keyboard.press('Escape');
  await admin.openEntry('settings', 'site');
  await admin.fill('Name', 'The newsroom under work');
  await admin.save();
  const draft = newsroom.git('show', 'cms/settings/site:settings/site.yml');
  expect(draft).toContain('name: The newsroom under work');
  expect(newsroom.git('log', '-1', '--format=%an', 'cms/settings/site').trim()).toBe(maya.name);

  await admin.openEntry('releases-en', '2011/governor-suspends');
  await admin.fill('Headline', 'Written under work');
  const preview = page.frameLocator('#preview-pane iframe');
  await preview.getByRole('heading', { level: 1, name: 'Written under work' }).waitFor();
  await admin.save();
  expect(
    newsroom.git(
      'show',
      'cms/releases-en/2011/governor-suspends:releases/en/2011/governor-suspends.md',
    ),
  ).toContain('headline: Written under work');
});

test('pages follow the content, and show what is wrong with it', async () => {
  const file = join(newsroom.repository, 'releases/en/2011/governor-suspends.md');
  const source = await readFile(file, 'utf8');
  const getPage = async () => (await fetch(`${newsroom.url}/releases/`)).text();
  expect(await getPage()).toContain('Releases</h1>');
  await writeFile(file, source.replace(/^headline: .*/m, 'headline: Seen while it is written'));
  await expect.poll(getPage).toContain('Seen while it is written');
  await writeFile(file, source.replace(/^headline: .*/m, 'headlin: Misspelt'));
  // Vite's client draws the error over the page.
  await expect.poll(getPage).toContain('<title>Error</title>');
  expect(newsroom.output()).toContain('headlin');
  await writeFile(file, source);
  await expect.poll(getPage).toContain('Releases</h1>');
});

test('requests without a session fail as in the newsroom itself', async () => {
  for (const path of ['site', 'preview/newsroom.json'])
    expect((await fetch(`${newsroom.url}/admin/api/${path}`)).status).toBe(401);
  const page = await fetch(`${newsroom.url}/admin/`);
  expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
});
