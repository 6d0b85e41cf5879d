import type { Output } from '../../subjects/subject.ts';
import type { RenderedOutput, RenderPool } from './render-pool.ts';

type Rendering = Pick<RenderPool, 'render'>;

/**
 * Renders each picture and document once, however many subjects show it, and each by itself: a picture takes as long as
 * a hundred pages.
 */
export function renderMediaOnce(pool: Rendering): Rendering {
  const begun = new Map<string, Promise<RenderedOutput>>();
  const renderMedia = async (output: Output) => (await pool.render([output]))[0]!;
  return {
    async render(outputs) {
      const others = outputs.filter(({ kind }) => kind !== 'media');
      const rendered = others.length > 0 ? pool.render(others) : Promise.resolve([]);
      const results = new Map(
        others.map(({ path }, index) => [path, rendered.then((all) => all[index]!)]),
      );
      // Their names change with their bytes.
      for (const output of outputs)
        if (output.kind === 'media' && !begun.has(output.path))
          begun.set(output.path, renderMedia(output));
      return await Promise.all(outputs.map(({ path }) => results.get(path) ?? begun.get(path)!));
    },
  };
}
