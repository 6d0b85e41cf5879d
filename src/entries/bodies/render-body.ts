import { readReport } from 'virtual:dateline/reports';
import { getEnvironment } from '../../environment/environment.ts';
import { renderBody as renderMarkdown, type RenderedBody } from '../../markdown/index.ts';
import { getBodyOptions } from './body-options.ts';
import { rememberLatest } from '../../source/remember-latest.ts';
import { loadBody } from './load-body.ts';
import type { BodyView } from '../views.ts';

/**
 * A body appears on its page, in feeds and in the API, but is rendered once. A new entry changes several feeds, each of which
 * has 40 bodies.
 */
const remember = rememberLatest<RenderedBody>(500);

/** Renders the body of a view; called only for pages that are built again. `@astrojs/mdx` has compiled those of reports. */
export const renderBody = (body: BodyView): Promise<RenderedBody> =>
  body.format === 'mdx'
    ? getReport(body)
    : remember(`${body.file} ${body.digest} ${body.language}`, () => render(body));

async function getReport({ file }: BodyView): Promise<RenderedBody> {
  const report = await readReport(file);
  if (!report) throw new Error(`${file} was not compiled.`);
  return { html: report.html, headings: report.headings };
}

async function render(body: BodyView): Promise<RenderedBody> {
  const { source, parse } = await loadBody(body);
  return renderMarkdown(source, { ...getBodyOptions(getEnvironment(), body), parse });
}
