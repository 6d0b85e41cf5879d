import { getRequestListener } from '@hono/node-server';
import { dev as serve } from 'astro';
import type { RunnableDevEnvironment } from 'vite';
import type { Environment } from '../../environment/environment.ts';
import { closeOnSignal } from './stop-signals.ts';
import { openDevAdmin } from './dev-admin.ts';

/** What is used of `src/subjects/dev-outputs.ts`, which only Vite can load. */
interface DevOutputs {
  getPreview(): Promise<Readonly<Record<string, object>>>;
}

/**
 * Serves the site and its admin during development. Pages follow every change at once. The admin
 * is the bundle of `npm start`, built again when it is opened after a change.
 */
export async function dev(environment: Environment): Promise<void> {
  const { contentDir, port } = environment;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const admin = await openDevAdmin(environment, () => getPreview());
  const answer = getRequestListener(admin.app.fetch as (request: Request) => Promise<Response>);
  let getPreview: DevOutputs['getPreview'];
  const server = await serve({
    server: { port },
    integrations: [
      {
        name: 'dateline-admin',
        hooks: {
          'astro:server:setup': ({ server: { environments, middlewares, watcher } }) => {
            middlewares.use((request, response, next) =>
              /^\/admin(\/|\?|$)/.test(request.url ?? '') ? void answer(request, response) : next(),
            );
            const { runner } = environments.ssr as RunnableDevEnvironment;
            getPreview = async () =>
              (await runner.import<DevOutputs>('/src/subjects/dev-outputs.ts')).getPreview();
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
