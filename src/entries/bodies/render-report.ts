import { reports } from 'virtual:dateline/reports';
import type { RenderedBody } from '../../markdown/index.ts';
import type { BodyView } from '../views.ts';

/**
 * The rendered body of a report, which `@astrojs/mdx` has compiled. It is not in the module of `renderBody`
 * because Astro builds every page again whose modules changed: a report must not affect the releases.
 */
export async function renderReport(body: BodyView): Promise<RenderedBody> {
  const module = await reports[body.file]?.();
  if (!module) throw new Error(`${body.file} is in the store but was not compiled.`);
  return { html: module.html, headings: module.headings };
}
