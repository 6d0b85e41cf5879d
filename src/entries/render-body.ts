import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getEnvironment } from '../environment.ts';
import { renderBody as renderMarkdown, type RenderedBody } from '../markdown/index.ts';
import { splitFrontMatter } from '../source/front-matter.ts';
import { getBodyOptions } from './body-options.ts';
import type { BodyView } from './views.ts';

/** A body is on its page, in feeds and in the API; it is rendered once (2.7 ms, some 8 kB each). */
const rendered = new Map<string, Promise<RenderedBody>>();

/** Renders the body of a view; called only for pages that are built anew. Reports have their own. */
export function renderBody(body: BodyView): Promise<RenderedBody> {
  const key = `${body.file} ${body.digest}`;
  const known = rendered.get(key) ?? render(body);
  rendered.set(key, known);
  return known;
}

async function render(body: BodyView): Promise<RenderedBody> {
  const environment = getEnvironment();
  const text = await readFile(join(environment.contentDir, body.file), 'utf8');
  return renderMarkdown(splitFrontMatter(text).body ?? '', getBodyOptions(environment, body));
}
