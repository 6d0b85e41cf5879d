import type { APIRoute } from 'astro';
import { files, readReport } from 'virtual:dateline/reports';

/** All reports as compiled, for `src/entries/bodies/kept-reports.ts`. */
export const GET: APIRoute = async () => {
  const compiled = files.map(async (file) => {
    const { html, headings } = (await readReport(file))!;
    return [file, { html, headings }];
  });
  return Response.json(Object.fromEntries(await Promise.all(compiled)));
};
