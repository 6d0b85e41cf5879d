import { getEnvironment } from '../../environment/environment.ts';
import { renderBody as renderMarkdown, type RenderedBody } from '../../markdown/index.ts';
import { readBody } from '../../source/body.ts';
import { getBodyOptions } from './body-options.ts';
import type { BodyView } from '../views.ts';

/** A body appears on its page, in feeds and in the API, but is rendered once (2.7 ms and about 8 kB each). */
const rendered = new Map<string, Promise<RenderedBody>>();

/** Renders the body of a view; called only for pages that are built again. For reports see `renderReport`. */
export function renderBody(body: BodyView): Promise<RenderedBody> {
  const key = `${body.file} ${body.digest}`;
  const result = rendered.get(key) ?? render(body);
  rendered.set(key, result);
  return result;
}

async function render(body: BodyView): Promise<RenderedBody> {
  const environment = getEnvironment();
  const { body: text } = await readBody(environment.contentDir, body.file);
  return renderMarkdown(text, getBodyOptions(environment, body));
}
