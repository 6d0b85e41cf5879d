import { getBodyLabels } from '../../../src/entries/bodies/body-labels.ts';
import { fill } from '../../../src/languages/get-messages.ts';
import {
  BodyError,
  defineIncrementalParser,
  renderBody,
  TableError,
  type BodyFormat,
  type BodyOptions,
  type RenderedBody,
} from '../../../src/markdown/index.ts';
import { formatProblem, type Problem } from '../../../src/languages/problems/problem.ts';
import { getFirstWords } from '../../../src/languages/wording/first-words.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** A rendered body, and a notice if it has problems. */
export interface ShownBody {
  readonly body: RenderedBody;
  readonly notice?: string;
}

export interface BodyRequest extends Pick<BodyOptions, 'resolveImage' | 'readTable'> {
  readonly siteUrl: string;
  readonly source: string;
  readonly format: BodyFormat;
  readonly language: string;
  /** Changes when pictures or tables change. */
  readonly files: string;
}

/**
 * Renders a body while it is edited. An unchanged body is not rendered again, and while a half-written component
 * breaks a report, the page shows the last body that could be rendered.
 */
export function defineBodyRenderer(): (request: BodyRequest) => Promise<ShownBody> {
  const parse = defineIncrementalParser();
  let last: { readonly key: string; readonly shown: ShownBody } | undefined;
  return async (request) => {
    const { source, format, language, files } = request;
    const key = [format, language, files, source].join('\0');
    if (last?.key === key) return last.shown;
    const shown = await render(request, parse).catch((error: unknown) =>
      toBrokenBody(error, source, last?.shown.body),
    );
    last = { key, shown };
    return shown;
  };
}

async function render(
  { source, files: _, ...options }: BodyRequest,
  parse: BodyOptions['parse'],
): Promise<ShownBody> {
  return {
    body: await renderBody(source, { ...options, parse, labels: getBodyLabels(options.language) }),
  };
}

function toBrokenBody(error: unknown, source: string, before: RenderedBody | undefined): ShownBody {
  const messages = getAdminLanguage().preview;
  const message = formatError(error, source);
  if (before?.html) return { body: before, notice: `${message} ${messages.bodyBefore}` };
  const paragraph = document.createElement('p');
  paragraph.textContent = message;
  return { body: { html: paragraph.outerHTML, headings: [] }, notice: message };
}

function formatError(error: unknown, source: string): string {
  const language = getAdminLanguage();
  const { brokenBody, brokenTable } = language.preview;
  const format = (problem: Omit<Problem, 'code'>) => formatProblem(problem, language);
  if (error instanceof BodyError)
    return error.problems
      .map((problem) => {
        const place = language.messages.problems.at(getFirstWords(source, problem.line));
        return fill(brokenBody, { place, problem: format(problem) });
      })
      .join(' ');
  if (error instanceof TableError) {
    const { tableName = '', line, problem } = error;
    return fill(brokenTable, { name: tableName, line, problem: format(problem) });
  }
  return error instanceof Error ? error.message : String(error);
}
