import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Hono } from 'hono';
import { build } from 'vite';
import { defineAstroInBrowser } from '../../src/build/admin/astro-in-browser.ts';
import { getAdminSettings } from '../../src/server/admin-settings.ts';
import { getLocales } from '../../src/entries/newsroom/locale.ts';
import { getPublicNewsroom } from '../../src/entries/newsroom/get-public-newsroom.ts';
import { getEnvironment } from '../../src/environment/environment.ts';
import { listen, type Listening } from '../../src/server/http/listening.ts';
import { createStaticSite } from '../../src/server/site/static-site.ts';
import { readNewsroom } from '../../src/source/newsroom-source.ts';
import { listWholeNewsroom } from '../../src/subjects/whole-newsroom.ts';
import { testMoment } from '../site.ts';

/** Path of a page that contains only a preview. The server sends it with the admin's headers. */
export const previewPath = '/admin/preview-alone/';

/** Builds the page. @returns its folder */
export async function buildPreviewPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-preview-'));
  await build({
    configFile: false,
    root: resolve('tests/preview/page'),
    base: previewPath,
    logLevel: 'error',
    plugins: [defineAstroInBrowser()],
    build: { outDir: join(folder, previewPath), emptyOutDir: true, target: 'es2023' },
  });
  return folder;
}

/**
 * Serves a built site with the page of a preview, and what the newsroom's server would answer to it: media
 * and sources of the content folder, and what the preview knows of the newsroom.
 */
export async function servePreview(
  page: string,
  site: { readonly outDir: string; readonly contentDir: string },
): Promise<Listening> {
  const app = new Hono();
  app.get('/admin/api/media/*', async (c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname.slice('/admin/api/media/'.length));
    const file = join(site.contentDir, 'media', path);
    return existsSync(file) ? c.body(new Uint8Array(await readFile(file))) : c.notFound();
  });
  app.get('/admin/api/settings', async (c) =>
    c.json(await getAdminSettings(getEnvironment({ CONTENT_DIR: site.contentDir }))),
  );
  app.post('/admin/api/store', async (c) => {
    const { params } = await c.req.json<{ params: { files: [{ path: string }] } }>();
    const path = params.files[0].path.replace(/^content\//, '');
    const file = join(site.contentDir, path);
    // Asking for an entry that does not exist is no error: the preview looks for translations.
    return c.json(existsSync(file) ? [{ data: await readFile(file, 'utf8') }] : []);
  });
  const snapshot = await takeSnapshot(site);
  app.get('/admin/api/preview/:file', (c) => {
    const part = snapshot[c.req.param('file').replace('.json', '')];
    return part ? c.json(part) : c.notFound();
  });
  const alone = createStaticSite(page);
  app.get(`${previewPath}*`, (c) => alone.fetch(c.req.raw));
  app.route('/', createStaticSite(site.outDir));
  return listen(app, 0);
}

async function takeSnapshot({
  outDir,
  contentDir,
}: {
  readonly outDir: string;
  readonly contentDir: string;
}): Promise<Readonly<Record<string, object>>> {
  const folders = { CONTENT_DIR: contentDir, OUT_DIR: outDir, NEWSROOM_NOW: testMoment };
  const environment = getEnvironment({ ...process.env, ...folders });
  const newsroom = getPublicNewsroom(await readNewsroom(contentDir), environment);
  const subjects = listWholeNewsroom(newsroom, getLocales(newsroom), environment);
  const made = subjects
    .filter(({ name }) => name.startsWith('snapshot'))
    .map(async (subject) => (await subject.make()).preview);
  return Object.assign({}, ...(await Promise.all(made))) as Record<string, object>;
}

/** Removes the page. */
export const removePreviewPage = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true });
