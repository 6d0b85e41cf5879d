import { getEnvironment } from '../../environment/environment.ts';
import { toPlainBody, type PlainBody } from '../../markdown/index.ts';
import { rememberLatest } from '../bodies/latest.ts';
import { loadBody } from '../bodies/load-body.ts';
import { getBodyOptions } from '../bodies/body-options.ts';
import type { ArticleView, BodyView, ReleaseView } from '../views.ts';

/** The body of a view as plain text for programs. */
export const renderTextBody = async (view: WithBody) => (await renderPlain(view)).text;

/** The body of a view as plain text for a mail. */
export const renderMailBody = async (view: ArticleView) => (await renderPlain(view)).mail;

/** The body of a view as Markdown that does not depend on this site. */
export const renderMarkdownBody = async (view: ArticleView) => (await renderPlain(view)).markdown;

/** Four files are made from each body, by routes that run one after another. */
const remember = rememberLatest<Promise<PlainBody>>(64);

type WithBody = { readonly body: BodyView };

function renderPlain(view: WithBody): Promise<PlainBody> {
  const { body } = view;
  const lead = 'dateline' in view ? (view as ReleaseView).dateline : undefined;
  return remember([body.file, body.digest, lead].join('\0'), () => render(body, lead));
}

async function render(body: BodyView, lead: string | undefined): Promise<PlainBody> {
  const environment = getEnvironment();
  const { source, parse } = await loadBody(body);
  const { siteUrl } = environment;
  return toPlainBody(source, { ...getBodyOptions(environment, body), siteUrl, parse }, lead);
}
