import { getEnvironment } from '../../environment/environment.ts';
import { renderBody as renderMarkdown, type RenderedBody } from '../../markdown/index.ts';
import { readBody } from '../../source/body.ts';
import { getBodyOptions } from './body-options.ts';
import type { BodyView } from '../views.ts';

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
  const { text } = await readBody(environment.contentDir, body.file);
  return renderMarkdown(text, getBodyOptions(environment, body));
}
