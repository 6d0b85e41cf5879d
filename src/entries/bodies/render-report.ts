import { reports } from 'virtual:dateline/reports';
import type { RenderedBody } from '../../markdown/index.ts';
import type { BodyView } from '../views.ts';

/**
 * Gives the body of a report, which `@astrojs/mdx` has compiled. It stands apart from `renderBody`,
 * since Astro builds anew every page whose modules changed: a report must not touch the releases.
 */
export async function renderReport(body: BodyView): Promise<RenderedBody> {
  const module = await reports[body.file]?.();
  if (!module) throw new Error(`${body.file} is in the store but was not compiled.`);
  return { html: module.html, headings: module.headings };
}
