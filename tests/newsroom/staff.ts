import type { Browser } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { testMoment } from '../site.ts';
import { AdminPage } from './admin-page.ts';
import { english, type AdminMessages } from './admin-messages.ts';
import { clearPage, KeptPages } from './kept-pages.ts';
import type { RunningNewsroom } from './running-newsroom.ts';
import { watchPage } from './watched-page.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
}

export const maya: Person = { name: 'Maya Okafor', email: 'maya@example.org' };
export const theo: Person = { name: 'Théo Lindqvist', email: 'theo@example.org' };

interface StaffOptions {
  readonly language?: 'en' | 'es' | 'fr';
  readonly messages?: AdminMessages;
  readonly width?: number;
}

interface SignedInOptions extends StaffOptions {
  /** Whether forms have the preview beside them in a wide window, as they have until somebody closes it. */
  readonly preview?: boolean;
}

/** Pixels of the window. */
const height = 900;

/** A phone that is so wide, with a finger instead of a mouse; or else a window on a desktop. */
const toDevice = (width: number) =>
  width < 600
    ? { viewport: { width, height: 740 }, isMobile: true, hasTouch: true }
    : { viewport: { width, height } };

/** Opens the admin in a new browser context, in which nobody is signed in, until the test ends, without complaints. */
export async function openAdmin(
  browser: Browser,
  newsroom: RunningNewsroom,
  options: StaffOptions = {},
): Promise<AdminPage> {
  const admin = await createAdmin(browser, newsroom, options);
  // An open page keeps asking for the state of the site and for who else is there.
  onTestFinished(() => admin.page.context().close());
  onTestFinished(() => demandQuiet(admin));
  return admin;
}

/** The same, until the caller closes the context. */
export async function createAdmin(
  browser: Browser,
  newsroom: RunningNewsroom,
  options: StaffOptions = {},
): Promise<AdminPage> {
  const { language = 'en', messages = english, width = 1280 } = options;
  const context = await browser.newContext({
    ...toDevice(width),
    locale: language,
    timezoneId: 'Africa/Nairobi',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(testMoment);
  return new AdminPage(page, await watchPage(page), newsroom.url, messages);
}

const keptPages = new KeptPages();

/** The same in a page that may be one of an earlier test, cleared of all that it stored. */
export async function openSignedOut(
  browser: Browser,
  newsroom: RunningNewsroom,
  { width = 1280, ...options }: StaffOptions = {},
): Promise<AdminPage> {
  const key = JSON.stringify({ url: newsroom.url, ...options });
  const admin = keptPages.take(browser, key) ?? (await createAdmin(browser, newsroom, options));
  await admin.page.setViewportSize({ width, height });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      console.error(`What ${admin.page.url()} shows:\n${await describePage(admin)}`);
      return await admin.page.context().close();
    }
    await clearPage(admin);
    keptPages.put(browser, key, admin);
  });
  onTestFinished(() => demandQuiet(admin));
  return admin;
}

/** The open dialogs, or the whole page. A failure that nobody can repeat is understood from that alone. */
async function describePage({ page }: AdminPage): Promise<string> {
  const dialogs = page.getByRole('dialog');
  const shown = (await dialogs.count()) > 0 ? dialogs.last() : page.locator('body');
  return shown.ariaSnapshot({ timeout: 5000 }).catch(String);
}

const demandQuiet = ({ watched }: AdminPage) => expect(watched.complaints).toEqual([]);

/**
 * Signs a person in without the form, which has tests of its own, in such a page. The preview is closed: to draw it takes the
 * browser as long as all else in a form. Whole working days (`tasks/`) and tests that ask for it have it open.
 */
export async function openSignedIn(
  browser: Browser,
  newsroom: RunningNewsroom,
  person: Person,
  { preview = false, ...options }: SignedInOptions = {},
): Promise<AdminPage> {
  const admin = await openSignedOut(browser, newsroom, options);
  if (!preview) await admin.closePreview();
  await startSession(admin, newsroom, person);
  return admin;
}

/** Lets the cookie of a browser be that of a person from now on. */
export async function startSession(
  { page }: AdminPage,
  newsroom: RunningNewsroom,
  person: Person,
): Promise<void> {
  const link = new URL(await newsroom.takeLink());
  const answer = await page.context().request.post(`${newsroom.url}/admin/api/session`, {
    headers: { Origin: newsroom.url, 'X-Newsroom': '1' },
    data: { code: link.hash.replace('#code=', ''), name: person.name, email: person.email },
    // The server may end a connection that Playwright has kept, just when that is used again.
    maxRetries: 2,
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Waits until the newsroom reports to the admin that readers see what is published. */
export async function awaitSite({ page }: AdminPage, newsroom: RunningNewsroom): Promise<void> {
  const commit = newsroom.git('rev-parse', 'main').trim();
  // Not in the page, whose renderer has enough to do.
  const getState = async () => {
    const headers = { 'X-Newsroom': '1' };
    const site = `${newsroom.url}/admin/api/site`;
    const answer = await page.context().request.get(site, { headers, maxRetries: 2 });
    return (await answer.json()) as { state: string; commit?: string };
  };
  await expect.poll(async () => (await getState()).state, { interval: 200 }).not.toBe('building');
  // A failed build prints its reason in the terminal.
  expect(await getState(), newsroom.output()).toMatchObject({ state: 'ready', commit });
}

/** Fetches a page or file as readers get it. */
export async function readSite(
  { url }: RunningNewsroom,
  path: string,
  status = 200,
): Promise<string> {
  const response = await fetch(url + path);
  expect(response.status, path).toBe(status);
  return await response.text();
}
