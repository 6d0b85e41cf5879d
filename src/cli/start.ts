import { listen, type Listening } from '../server/listening.ts';
import { createStaticSite } from '../server/static-site.ts';

export interface StartOptions {
  /** Builds the site into `outDir`; rejects if it cannot. */
  build: () => Promise<void>;
  outDir: string;
  port: number;
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
