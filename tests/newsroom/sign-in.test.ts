import { expect, test } from 'vitest';
import { maya, openSignedIn, openSignedOut, theo } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

openNewsroom();

test('a sign-in link works once, and the next person gets another', async () => {
  const link = await newsroom.takeLink();
  const first = await openSignedOut(browser, newsroom);
  await first.signIn(link, maya.name, maya.email);
  // The code does not stay in the address, where others could read it.
  expect(first.page.url()).not.toContain('code');
  // Nor is it tried again by the page that somebody who signs out sees.
  await first.page.getByRole('button', { name: /^Account/ }).click();
  first.watched.expectError({ status: 401, path: '/admin/api/site' });
  await first.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await first.page.getByLabel('Sign-in link').waitFor();
  expect(await first.page.getByText('used already or is too old').count()).toBe(0);

  const second = await openSignedOut(browser, newsroom);
  await second.page.goto(link);
  // Before anybody fills in the form.
  const rejected = second.page.getByRole('alert').getByText('used already or is too old');
  await rejected.waitFor();
  // Also in another language, and for one that is opened in the window of the sign-in page.
  await second.page.getByRole('button', { name: 'Español' }).click();
  await second.page.getByRole('alert').getByText('ya se usó').waitFor();
  await second.page.getByRole('button', { name: 'English' }).click();
  await second.page.evaluate((address) => (location.hash = new URL(address).hash), link);
  await rejected.waitFor();
  await second.signIn(await newsroom.takeLink(), theo.name, theo.email);
  // Also when a link is opened in the window of the sign-in page, Today comes first.
  await expect.poll(() => second.page.url()).toMatch(/#\/workflow$/);
});

test('without a link, the page says where to find it, and a wrong code signs nobody in', async () => {
  const admin = await openSignedOut(browser, newsroom);
  admin.watched.expectError({ status: 401, path: '/admin/api/session' });
  const { page } = admin;
  // On a slow line, the page says that it is on its way.
  await page.route('**/admin/api/settings', async (route) => {
    await page.getByText('Cargando …').waitFor();
    await route.continue();
  });
  await page.goto(`${newsroom.url}/admin/`);
  await page.getByText('the window in which you started the newsroom').waitFor();
  expect(await page.getByText('Cargando …').count()).toBe(0);
  // Without a link, nobody sees who works on this machine.
  expect(await page.getByLabel('Your name').inputValue()).toBe('');
  await page.getByLabel('Your name').fill(maya.name);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // It names only what is missing.
  await page.getByText('Write your e-mail address. Paste the sign-in link.').waitFor();
  await page.keyboard.type(maya.email);
  await page.getByLabel('Sign-in link').fill('AAAAAAAAAAAAAAAAAAAAAA');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('used already or is too old').waitFor();
  const link = await newsroom.takeLink();
  await page.getByLabel('Sign-in link').fill(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Today' }).waitFor();
});

test('an invalid e-mail address gets a message of its own, and the link can still be used', async () => {
  const admin = await openSignedOut(browser, newsroom);
  admin.watched.expectError({ status: 400, path: '/admin/api/session' });
  const { page } = admin;
  await page.goto(await newsroom.takeLink());
  // The proposed name comes from Git's configuration.
  await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('Nadia Farouk');
  const email = page.getByLabel('Your e-mail address');
  expect(await email.inputValue()).toContain('@');
  // Typed at once, it replaces the name.
  await page.keyboard.type('maya@example.org');
  expect(await page.getByLabel('Your name').inputValue()).toBe('maya@example.org');
  expect(await email.inputValue()).toContain('@');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('not an e-mail address').waitFor();
  await page.keyboard.type(maya.name);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // The suggested address may belong to somebody else.
  await page.getByRole('alert').getByText('suggested with another name').waitFor();
  await page.keyboard.type('maya at example.org');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('a complete e-mail address').waitFor();
  await page.getByLabel('Your e-mail address').fill(maya.email);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Today' }).waitFor();
});

test('another language of the sign-in page keeps the link and what was typed', async () => {
  const admin = await openSignedOut(browser, newsroom);
  const { page } = admin;
  await page.goto(await newsroom.takeLink());
  await page.getByLabel('Your name').fill(maya.name);
  await page.getByRole('button', { name: 'Français' }).click();
  await expect.poll(() => page.getByLabel('Votre nom').inputValue()).toBe(maya.name);
  await page.getByLabel('Votre adresse e-mail').fill(maya.email);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect.poll(() => page.getByLabel('Su nombre').inputValue()).toBe(maya.name);
  expect(await page.getByLabel('Su correo electrónico').inputValue()).toBe(maya.email);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('link', { name: 'Hoy' }).waitFor();
});

test('when the proposed name arrives late, the name that was typed is used', async () => {
  const admin = await openSignedOut(browser, newsroom);
  const { page } = admin;
  const answered = Promise.withResolvers<void>();
  await page.route('**/admin/api/session', async (route) => {
    await answered.promise;
    await route.continue();
  });
  const signedIn = admin.signIn(await newsroom.takeLink(), maya.name, maya.email);
  await page.waitForRequest('**/admin/api/session');
  expect(await page.getByLabel('Your name').count()).toBe(0);
  answered.resolve();
  await signedIn;
  const session = await page.evaluate(
    async () => (await (await fetch('/admin/api/session')).json()) as unknown,
  );
  expect(session).toEqual({ user: maya });
});

test('a session survives a restart of the newsroom and a failed connection, and ends for good by signing out', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await newsroom.restart();
  const { page } = admin;
  await page.goto(`${newsroom.url}/admin/`);
  await page.getByRole('link', { name: 'Today' }).waitFor();
  // Nor does it end where the connection fails while the admin is loading.
  const question = (url: URL) => url.pathname === '/admin/api/session';
  await page.route(question, (route) =>
    route.request().method() === 'GET' ? route.fulfill({ status: 503 }) : route.fallback(),
  );
  admin.watched.expectError({ status: 503, path: '/admin/api/session' });
  await page.reload();
  await page.getByRole('heading', { name: 'Sign in to the newsroom' }).waitFor();
  await page.unroute(question);
  await page.reload();
  await page.getByRole('link', { name: 'Today' }).waitFor();
  // On a shared computer, staff see whose session it is.
  expect(await page.locator('header').getByText(maya.name).isVisible()).toBe(true);
  await page.getByRole('button', { name: /^Account/ }).click();
  // The admin may just be asking for the state of the site when the session ends.
  admin.watched.expectError({ status: 401, path: '/admin/api/site' });
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in to the newsroom' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Sign in to the newsroom' }).waitFor();
});
