import { getBodyLabels } from '../../../src/entries/bodies/body-labels.ts';
import { fill } from '../../../src/i18n/get-messages.ts';
import {
  BodyError,
  defineIncrementalParser,
  renderBody,
  TableError,
  type BodyFormat,
  type BodyOptions,
  type RenderedBody,
} from '../../../src/markdown/index.ts';
import { formatProblem, type Problem } from '../../../src/model/problems/problem.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { getPreviewMessages } from '../../messages/preview-messages.ts';

/** A body as it is shown, and what is to be said about it. */
export interface ShownBody {
  readonly body: RenderedBody;
  readonly notice?: string;
}

export interface BodyRequest extends Pick<BodyOptions, 'resolveImage' | 'readTable' | 'siteUrl'> {
  readonly source: string;
  readonly format: BodyFormat;
  readonly language: string;
  /** Changes when pictures or tables do. */
  readonly files: string;
}

/**
 * Renders one body again and again. A text that was shown before is not rendered anew, and while a
 * half-written component breaks a report, the page shows the text as it was before.
 */
export function defineBodyRenderer(): (request: BodyRequest) => Promise<ShownBody> {
  const parse = defineIncrementalParser();
  let last: { readonly key: string; readonly shown: ShownBody } | undefined;
  return async (request) => {
    const { source: text, format, language, files } = request;
    const key = [format, language, files, text].join('\0');
    if (last?.key === key) return last.shown;
    const shown = await render(request, parse).catch((error: unknown) =>
      toBrokenBody(error, last?.shown.body),
    );
    last = { key, shown };
    return shown;
  };
}

async function render(
  { source: text, files: _, ...options }: BodyRequest,
  parse: BodyOptions['parse'],
): Promise<ShownBody> {
  return {
    body: await renderBody(text, { ...options, parse, labels: getBodyLabels(options.language) }),
  };
}

function toBrokenBody(error: unknown, before: RenderedBody | undefined): ShownBody {
  const messages = getPreviewMessages();
  const said = toWords(error);
  if (before?.html) return { body: before, notice: `${said} ${messages.textBefore}` };
  const place = document.createElement('p');
  place.textContent = said;
  return { body: { html: place.outerHTML, headings: [] }, notice: said };
}

function toWords(error: unknown): string {
  const { brokenBody, brokenTable } = getPreviewMessages();
  const tell = (finding: Omit<Problem, 'code'>) => formatProblem(finding, getAdminLanguage());
  if (error instanceof BodyError)
    return error.problems
      .map((problem) => fill(brokenBody, { line: problem.line, told: tell(problem) }))
      .join(' ');
  if (error instanceof TableError) {
    const { place = '', line, finding } = error;
    return fill(brokenTable, { name: place, line, told: tell(finding) });
  }
  return error instanceof Error ? error.message : String(error);
}
