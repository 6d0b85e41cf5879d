import { getEnvironment } from '../../environment/environment.ts';
import { renderBody as renderMarkdown, type RenderedBody } from '../../markdown/index.ts';
import { getBodyOptions } from './body-options.ts';
import { rememberLatest } from './latest.ts';
import { loadBody } from './load-body.ts';
import type { BodyView } from '../views.ts';

/** A body appears on its page, in feeds and in the API, but is rendered once. */
const remember = rememberLatest<Promise<RenderedBody>>();

/** Renders the body of a view; called only for pages that are built again. For reports see `renderReport`. */
export const renderBody = (body: BodyView): Promise<RenderedBody> =>
  remember(`${body.file} ${body.digest}`, () => render(body));

async function render(body: BodyView): Promise<RenderedBody> {
  const { source, parse } = await loadBody(body);
  return renderMarkdown(source, { ...getBodyOptions(getEnvironment(), body), parse });
}
