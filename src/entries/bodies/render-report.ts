import { readReport } from 'virtual:dateline/reports';
import type { RenderedBody } from '../../markdown/index.ts';
import type { BodyView } from '../views.ts';

/** The rendered body of a report, which `@astrojs/mdx` has compiled. */
export async function renderReport({ file }: BodyView): Promise<RenderedBody> {
  const report = await readReport(file);
  if (!report) throw new Error(`${file} was not compiled.`);
  return { html: report.html, headings: report.headings };
}
