import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { Harness } from './harness.ts';
import { nextFrame, selectInBody, type Part } from './selected-text.ts';

const origin = 'https://newsroom.example';

/** The Content Security Policy of the admin. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
};

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Editor</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head>
<body><main><h1>Entry</h1><label for="body-field-1">Text</label><div id="app"></div></main>
<button id="after">After the editor</button><script type="module" src="/harness.js"></script></body></html>`;

/** Bundles the editor's page with Vite, as the admin is. @returns the content of each file by its path */
export async function bundleEditor(): Promise<Map<string, string | Buffer>> {
  const settings = { timeZone: 'UTC', languages: ['en', 'es'] };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: { harness: new URL('./harness.ts', import.meta.url).pathname },
        output: { entryFileNames: '[name].js', assetFileNames: 'style[extname]' },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const picture = new URL('../../fixtures/full-newsroom/media/lit-windows.jpg', import.meta.url);
  return new Map<string, string | Buffer>([
    ...output.map((file): [string, string] => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : String(file.source),
    ]),
    ['/admin/api/settings', JSON.stringify(settings)],
    ['/admin/api/media/lit-windows.jpg', await readFile(picture)],
  ]);
}

/** A page with the editor, and the actions of a test. */
export interface EditorPage {
  page: Page;
  /** Violations of the policy, exceptions, console errors and warnings. */
  complaints: string[];
  mount(options: Parameters<Harness['mount']>[0]): Promise<void>;
  /** The body as the editor last reported it; undefined if it reported nothing. */
  getBody(): Promise<string | undefined>;
  /** Selects the first occurrence of a text, or puts the cursor at its start or end. */
  select(text: string, part?: Part): Promise<void>;
  press(tool: string): Promise<void>;
  paste(data: Record<string, string>): Promise<void>;
}

/** Opens the bundled editor in a new page under the admin's policy. */
export async function openEditor(
  browser: Browser,
  files: Map<string, string | Buffer>,
  options: { language?: 'en' | 'es'; width?: number } = {},
): Promise<EditorPage> {
  const { language = 'en', width = 1280 } = options;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: language,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pathname === '/' ? html : files.get(pathname);
    if (body === undefined) return route.fulfill({ status: 204 });
    const contentType = types[/\.\w+$/.exec(pathname)?.[0] ?? ''] ?? 'text/html';
    return route.fulfill({ body, contentType, headers: { 'Content-Security-Policy': policy } });
  });
  const load = async () => {
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => 'harness' in window);
  };
  await load();
  return {
    page,
    complaints,
    async mount(mounted) {
      // Left open by a test that failed, it would let every later test fail, too.
      if ((await page.locator('dialog[open]').count()) > 0) await load();
      await page.evaluate((given) => window.harness.mount(given), mounted);
      await page
        .locator('.cm-line')
        .first()
        .click({ position: { x: 1, y: 1 } });
      await page.keyboard.press('Control+Home');
    },
    getBody: () => page.evaluate(() => window.harness.changes.at(-1)),
    async select(text, part = 'all') {
      await page.locator('.cm-content').focus();
      await selectInBody(page, text, part);
    },
    press: (tool) => page.locator(`[data-tool=${tool}]`).click(),
    async paste(data) {
      await page.evaluate((given) => {
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
        const event = new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        });
        document.querySelector('.cm-content')?.dispatchEvent(event);
      }, data);
      await nextFrame(page);
    },
  };
}
