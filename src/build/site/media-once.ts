import type { RenderedOutput, RenderPool } from './render-pool.ts';

type Rendering = Pick<RenderPool, 'render'>;

/** Renders each picture and document once, however many subjects show it. */
export function renderMediaOnce(pool: Rendering): Rendering {
  const begun = new Map<string, Promise<RenderedOutput>>();
  return {
    async render(outputs) {
      const own = outputs.filter(({ file }) => !begun.has(file));
      const rendered = own.length > 0 ? pool.render(own) : Promise.resolve([]);
      const results = new Map(
        own.map(({ file }, index) => [file, rendered.then((all) => all[index]!)]),
      );
      // Their names change with their bytes.
      for (const { file, kind } of own) if (kind === 'media') begun.set(file, results.get(file)!);
      return await Promise.all(outputs.map(({ file }) => results.get(file) ?? begun.get(file)!));
    },
  };
}
