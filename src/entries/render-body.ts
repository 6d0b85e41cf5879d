import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reports } from 'virtual:dateline/reports';
import { getEnvironment } from '../environment.ts';
import { renderBody as renderMarkdown, type RenderedBody } from '../markdown/index.ts';
import { splitFrontMatter } from '../source/front-matter.ts';
import { getBodyOptions } from './body-options.ts';
import type { BodyView } from './views.ts';

/** Renders the body of a view; called only for pages that are built anew. */
export async function renderBody(body: BodyView): Promise<RenderedBody> {
  if (body.format === 'mdx') {
    const module = await reports[body.file]?.();
    if (!module) throw new Error(`${body.file} is in the store but was not compiled.`);
    // Astro calls the id of a heading its slug.
    const headings = module.headings.map(({ slug, ...heading }) => ({ ...heading, id: slug }));
    return { html: module.html, headings };
  }
  const environment = getEnvironment();
  const text = await readFile(join(environment.contentDir, body.file), 'utf8');
  return renderMarkdown(splitFrontMatter(text).body ?? '', getBodyOptions(environment, body));
}
