import type { SSRManifest } from 'astro';
import { StaticPaths, type PathWithRoute } from 'astro/runtime/prerender/static-paths.js';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Stylesheets, scripts and fonts of the compiled pages, as readers get them. */
export const assetsFolder = 'assets';

const modulesFolder = 'modules';
const stylesFile = 'styles.json';

/** What Astro knows of each page after it has compiled it, by route. */
export type PageData = ReadonlyMap<string, { readonly styles: readonly unknown[] }>;

/** Astro's renderer, which its compiled pages contain. */
interface PageRenderer {
  readonly manifest: SSRManifest;
  readonly logger: unknown;
  setInternals(internals: { readonly pagesByKeys: PageData }): void;
  setOptions(options: { readonly logger: unknown; readonly settings: object }): void;
  render(
    request: Request,
    options: { readonly routeData: PathWithRoute['route'] },
  ): Promise<Response>;
}

/** One file of the site, before it is rendered. */
export interface PagePath {
  /** Path inside the site: `/releases/vigil/index.html`. */
  readonly file: string;
  /** Hash of the view; undefined for a file that is always rendered. */
  readonly cacheKey: string | undefined;
  /** @throws an error that names the file and its route */
  render(): Promise<Uint8Array>;
}

/** Takes compiled pages out of Astro's build, which would delete them. @param folder an empty folder with the assets */
export async function keepPages(folder: string, pages: PageData): Promise<void> {
  await rename(join(folder, assetsFolder, '.prerender'), join(folder, modulesFolder));
  const styles = Array.from(pages, ([route, data]) => [route, { styles: data.styles }]);
  await writeFile(join(folder, stylesFile), JSON.stringify(styles));
}

/** Folders of pages that this process has loaded. */
const loaded = new Set<string>();

/**
 * Loads compiled pages and lists what they render from the content: environment variables say which.
 * @param folder as `compilePages` returns it
 */
export async function openPages(folder: string): Promise<PagePath[]> {
  const modules = await getModules(folder);
  const entry = (await readdir(modules)).find((name) => name.startsWith('prerender-entry.'));
  const { app } = (await import(pathToFileURL(join(modules, entry!)).href)) as {
    app: PageRenderer;
  };
  const styles = JSON.parse(await readFile(join(folder, stylesFile), 'utf8')) as [];
  app.setInternals({ pagesByKeys: new Map(styles) });
  app.setOptions({ logger: app.logger, settings: { scripts: [] } });
  const paths = await new StaticPaths(app).getAll();
  return paths.map(({ pathname, route, cacheKey }) => ({
    file: toFile(pathname, route.type),
    cacheKey,
    render: () => render(app, pathname, route),
  }));
}

/**
 * The folder to load compiled pages from. They keep what they have read, so a process that builds a second site
 * needs a copy, which Node loads again.
 */
async function getModules(folder: string): Promise<string> {
  const modules = join(folder, modulesFolder);
  if (!loaded.has(folder)) {
    loaded.add(folder);
    return modules;
  }
  const copy = await mkdtemp(join(folder, 'copy-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  await cp(modules, copy, { recursive: true });
  return copy;
}

/** Where a file is in the site: a page is the index of its folder, but hosts look for one file for what is not found. */
function toFile(pathname: string, type: PathWithRoute['route']['type']): string {
  const path = `/${pathname.replace(/^\/|\/$/g, '')}`;
  if (type !== 'page') return path;
  return path === '/404' ? '/404.html' : join(path, 'index.html');
}

async function render(
  app: PageRenderer,
  pathname: string,
  route: PathWithRoute['route'],
): Promise<Uint8Array> {
  // Without a slash at the end, Astro takes a page at /story.html for one at /story.
  const path = join('/', pathname, route.type === 'page' ? '/' : '');
  const url = new URL(encodeURI(path), 'http://localhost');
  try {
    const response = await app.render(new Request(url), { routeData: route });
    if (response.ok || route.route === '/404') return await response.bytes();
    throw new Error(`It answered ${response.status}.`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${pathname} (${route.component}) cannot be rendered: ${reason}`, { cause });
  }
}
