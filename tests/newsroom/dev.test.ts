import { expect, test } from 'vitest';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, startNewsroomAndBrowser } from './workplace.ts';

startNewsroomAndBrowser({ command: 'dev' });

test('npm run dev serves the same admin: staff sign in, write and save', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
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
  expect(admin.watched.complaints).toEqual([]);
});

test('requests without a session fail as in the newsroom itself', async () => {
  const response = await fetch(`${newsroom.url}/admin/api/site`);
  expect(response.status).toBe(401);
  const page = await fetch(`${newsroom.url}/admin/`);
  expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
});
