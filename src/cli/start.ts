import { listen, type Listening } from '../server/listening.ts';
import { createStaticSite } from '../server/static-site.ts';

export interface StartOptions {
  /** Builds the site into `outDir`; rejects if it cannot. */
  build: () => Promise<void>;
  outDir: string;
  port: number;
}

/** Reads `PORT`; 4321 without one. */
export function parsePort(text: string | undefined): number {
  if (text === undefined || text === '') return 4321;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}"; write a whole number from 0 to 65535, such as PORT=8080.`);
}

/** Builds the newsroom, then serves it until the process is told to stop. */
export async function start({ build, outDir, port }: StartOptions): Promise<Listening> {
  await build();
  const listening = await listen(createStaticSite(outDir), port);
  console.log(`The newsroom is at ${listening.url} (stop it with Ctrl+C)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void listening.close());
  }
  return listening;
}
