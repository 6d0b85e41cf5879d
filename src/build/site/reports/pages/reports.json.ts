import type { APIRoute } from 'astro';
import { reports } from 'virtual:dateline/reports';

/** All reports as compiled, for `src/entries/bodies/kept-reports.ts`. */
export const GET: APIRoute = async () => {
  const compiled = Object.entries(reports).map(async ([file, load]) => {
    const { html, headings } = await load();
    return [file, { html, headings }];
  });
  return Response.json(Object.fromEntries(await Promise.all(compiled)));
};
