import type { AstroIntegration } from 'astro';
import type { Server } from 'node:http';
import { createServer, type ViteDevServer } from 'vite';
import type { Environment } from '../../environment/environment.ts';
import { getAdminConfig } from './admin-bundle.ts';
import { getAdminSettings } from './admin-settings.ts';

/** What the site makes itself below `/admin/`, and what the newsroom's server answers. */
const others = /^\/admin\/(newsroom\.json|api\/)/;

/**
 * Serves the admin while the site is being worked on, from its sources. Vite gets a server of its own for
 * it: Astro's compiles for pages.
 */
export function defineAdminServer(environment: Environment): AstroIntegration {
  let admin: ViteDevServer | undefined;
  return {
    name: 'dateline-admin-server',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        admin = await createServer({
          ...getAdminConfig(),
          cacheDir: `${environment.cacheDir}/admin-dev`,
          appType: 'spa',
          // Told apart from Astro's by the address, its news of changes come the same way.
          server: { middlewareMode: true, hmr: { server: server.httpServer as Server } },
        });
        const serve = admin.middlewares;
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split('?')[0]!;
          if (path === '/admin') return response.writeHead(302, { Location: '/admin/' }).end();
          if (!path.startsWith('/admin/') || others.test(path)) return next();
          if (path !== '/admin/settings.json') return serve(request, response, next);
          getAdminSettings(environment).then(
            (settings) =>
              response
                .writeHead(200, { 'Content-Type': 'application/json' })
                .end(JSON.stringify(settings)),
            next,
          );
        });
      },
      'astro:server:done': () => admin?.close(),
    },
  };
}
