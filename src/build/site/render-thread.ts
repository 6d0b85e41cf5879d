import { parentPort, workerData } from 'node:worker_threads';
import { openVersionStore } from '../../versions/versions.ts';
import { openPages } from './compiled-pages.ts';
import type { RenderAnswer, RenderedOutput, RenderFolders, RenderTask } from './render-pool.ts';

// The main program of a thread that renders outputs and puts them into the store.
const folders = workerData as RenderFolders;
const store = openVersionStore(folders.cacheDir);
const renderOutput = await openPages(folders.pages);
const answer = (message: RenderAnswer) => parentPort!.postMessage(message);

/** One task after another: outputs of one subject share what is remembered of its body. */
let last = Promise.resolve();

parentPort!.on('message', (task: RenderTask) => {
  last = last.then(() => work(task));
});

async function work({ id, outputs }: RenderTask): Promise<void> {
  try {
    const rendered: RenderedOutput[] = [];
    for (const output of outputs) {
      const bytes = await renderOutput(output);
      rendered.push({ digest: store.put(bytes), size: bytes.length });
    }
    answer({ id, rendered });
  } catch (error) {
    answer({ id, error });
  }
}
