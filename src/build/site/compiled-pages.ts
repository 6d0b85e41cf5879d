import type { SSRManifest } from 'astro';
import type { RenderOptions } from 'astro/app';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rememberLatest } from '../../source/remember-latest.ts';
import { toRoute } from '../../subjects/output-views.ts';
import { toAddress, type Output } from '../../subjects/subject.ts';

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
  render(request: Request, options: RenderOptions): Promise<Response>;
}

/** Renders one file of the site. @throws an error that names the file and its route */
export type RenderOutput = (output: Output) => Promise<Uint8Array>;

/** Takes compiled pages out of Astro's build, which would delete them. @param folder an empty folder with the assets */
export async function keepPages(folder: string, pages: PageData): Promise<void> {
  await rename(join(folder, assetsFolder, '.prerender'), join(folder, modulesFolder));
  const styles = Array.from(pages, ([route, data]) => [route, { styles: data.styles }]);
  await writeFile(join(folder, stylesFile), JSON.stringify(styles));
}

/**
 * Loads compiled pages.
 * @param folder as `compilePages` returns it
 */
export async function openPages(folder: string): Promise<RenderOutput> {
  const modules = join(folder, modulesFolder);
  const entry = (await readdir(modules)).find((name) => name.startsWith('prerender-entry.'));
  const { app } = (await import(pathToFileURL(join(modules, entry!)).href)) as {
    app: PageRenderer;
  };
  const styles = JSON.parse(await readFile(join(folder, stylesFile), 'utf8')) as [];
  app.setInternals({ pagesByKeys: new Map(styles) });
  app.setOptions({ logger: app.logger, settings: { scripts: [] } });
  rememberModules(app.manifest);
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]),
  );
  return async (output) => {
    const { path, kind, view } = output;
    const routeData = routes.get(`src/pages/${toRoute(output)}`)!;
    const locals = { kind, view };
    try {
      if (routeData.type === 'endpoint')
        return toBytes(await (await loadDocuments(app, routeData.component)).writeDocument(locals));
      const url = new URL(encodeURI(toAddress(path)), 'http://localhost');
      // Astro looks for the static paths of all routes but internal ones; ours get their views from the build.
      const response = await app.render(new Request(url), {
        routeData: { ...routeData, origin: 'internal' },
        locals,
      });
      if (response.ok) return await response.bytes();
      throw new Error(`It answered ${response.status}.`);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`/${path} (${kind}) cannot be rendered: ${reason}`, { cause });
    }
  };
}

/** The route of all files that are no pages. */
interface Documents {
  writeDocument(locals: App.Locals): Promise<string | Uint8Array>;
}

async function loadDocuments({ manifest }: PageRenderer, component: string): Promise<Documents> {
  const route = await manifest.pageMap!.get(component)!();
  return (await route.page()) as unknown as Documents;
}

const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

/** Astro imports the module of a route for each page; Node then resolves its name again, which takes longer than some pages. */
function rememberModules({ pageMap }: SSRManifest): void {
  for (const [route, load] of pageMap ?? []) {
    const remember = rememberLatest<Awaited<ReturnType<typeof load>>>(1);
    pageMap!.set(route, () => remember(route, load));
  }
}
