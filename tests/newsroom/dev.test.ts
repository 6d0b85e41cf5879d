import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, openOwnNewsroom } from './workplace.ts';

openOwnNewsroom({ command: 'dev' });

test('npm run dev serves the same admin: staff sign in, write and save', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { preview: true });
  const { page } = admin;
  await admin.openEntry('releases-en', '2011/governor-suspends');
  await admin.fill('Headline', 'Written under work');
  const preview = page.frameLocator('#preview-pane iframe');
  await preview.getByRole('heading', { level: 1, name: 'Written under work' }).waitFor();
  await admin.save();
  const draft = 'cms/releases-en/2011/governor-suspends';
  expect(newsroom.git('show', `${draft}:releases/en/2011/governor-suspends.md`)).toContain(
    'headline: Written under work',
  );
  expect(newsroom.git('log', '-1', '--format=%an', draft).trim()).toBe(maya.name);
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
