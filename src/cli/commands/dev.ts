import { getRequestListener } from '@hono/node-server';
import { dev as serve } from 'astro';
import type { Environment } from '../../environment/environment.ts';
import { isForStaff } from '../../publishing/addresses/staff-files.ts';
import { closeOnSignal } from './stop-signals.ts';
import { openDevAdmin } from './dev-admin.ts';

/**
 * Whether Astro answers a path. Below `/admin/` it is only the newsroom of previews, which changes with the content; only
 * this computer can ask for it.
 */
const isForAstro = (path: string) => !/^\/admin(\/|$)/.test(path) || isForStaff(path.slice(1));

/**
 * Serves the site and its admin during development. Pages follow every change at once. The admin
 * is the bundle of `npm start`, built again when it is opened after a change.
 */
export async function dev(environment: Environment): Promise<void> {
  const { contentDir, port } = environment;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const admin = await openDevAdmin(environment);
  const answer = getRequestListener(admin.app.fetch as (request: Request) => Promise<Response>);
  const server = await serve({
    server: { port },
    integrations: [
      {
        name: 'dateline-admin',
        hooks: {
          'astro:server:setup': ({ server: { environments, middlewares, watcher } }) => {
            middlewares.use((request, response, next) =>
              isForAstro((request.url ?? '').split('?')[0]!)
                ? next()
                : void answer(request, response),
            );
            // No module imports the content, so neither Vite nor Astro knows which pages show it.
            watcher.add(contentDir).on('all', (_, path) => {
              if (!path.startsWith(`${contentDir}/`)) return;
              // Astro then forgets the paths of its routes, as after a change of a content store.
              for (const { hot } of Object.values(environments))
                hot.send('astro:content-changed', {});
              environments.client.hot.send({ type: 'full-reload' });
            });
          },
        },
      },
    ],
  });
  closeOnSignal(async () => void (await Promise.all([server.stop(), admin.close()])));
  admin.invite(`http://localhost:${server.address.port}`);
}
