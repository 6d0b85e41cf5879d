import { dev as serve } from 'astro';
import type { Environment } from '../environment/environment.ts';

/** Serves the site while it is being worked on; pages follow every change at once. */
export async function dev({ port }: Environment): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await serve({ server: { port } });
}
