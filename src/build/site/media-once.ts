import type { Output } from '../../subjects/subject.ts';
import type { RenderedOutput, RenderPool } from './render-pool.ts';

type Rendering = Pick<RenderPool, 'render'>;

/** The route of pictures and documents, whose names change with their bytes. */
const mediaRoute: Output['route'] = 'media/[file].ts';

/**
 * Renders each picture and document once, however many subjects show it, and each by itself: a picture takes as long as
 * a hundred pages.
 */
export function renderMediaOnce(pool: Rendering): Rendering {
  const begun = new Map<string, Promise<RenderedOutput>>();
  const renderMedia = async (output: Output) => (await pool.render([output]))[0]!;
  return {
    async render(outputs) {
      const others = outputs.filter(({ route }) => route !== mediaRoute);
      const rendered = others.length > 0 ? pool.render(others) : Promise.resolve([]);
      const results = new Map(
        others.map(({ path }, index) => [path, rendered.then((all) => all[index]!)]),
      );
      for (const output of outputs)
        if (output.route === mediaRoute && !begun.has(output.path))
          begun.set(output.path, renderMedia(output));
      return await Promise.all(outputs.map(({ path }) => results.get(path) ?? begun.get(path)!));
    },
  };
}
