import type { Output } from '../../subjects/subject.ts';
import type { RenderedOutput, RenderPool } from './render-pool.ts';

type Rendering = Pick<RenderPool, 'render'>;

/** The route of pictures and documents, whose names change with their bytes. */
const mediaRoute: Output['route'] = 'media/[file].ts';

/** Renders each picture and document once, however many subjects show it. */
export function renderMediaOnce(pool: Rendering): Rendering {
  const begun = new Map<string, Promise<RenderedOutput>>();
  return {
    async render(outputs) {
      const own = outputs.filter(({ path }) => !begun.has(path));
      const rendered = own.length > 0 ? pool.render(own) : Promise.resolve([]);
      const results = new Map(
        own.map(({ path }, index) => [path, rendered.then((all) => all[index]!)]),
      );
      for (const { path, route } of own)
        if (route === mediaRoute) begun.set(path, results.get(path)!);
      return await Promise.all(outputs.map(({ path }) => results.get(path) ?? begun.get(path)!));
    },
  };
}
