import { getEnvironment } from '../../environment/environment.ts';
import { toPlainBody, type PlainBody } from '../../markdown/index.ts';
import { readBody } from '../../source/body.ts';
import { getBodyOptions } from '../bodies/body-options.ts';
import type { ArticleView, BodyView, ReleaseView } from '../views.ts';

/** The body of a view as plain text for a mail. */
export const renderMailBody = async (view: ArticleView) => (await renderPlain(view)).mail;

/** The body of a view as Markdown that does not depend on this site. */
export const renderMarkdownBody = async (view: ArticleView) => (await renderPlain(view)).markdown;

/** Kept for one build: three handouts are made from each body, by routes that run one after another. */
const rendered = new Map<string, Promise<PlainBody>>();

function renderPlain(view: ArticleView): Promise<PlainBody> {
  const { body } = view;
  const lead = 'dateline' in view ? (view as ReleaseView).dateline : undefined;
  const key = [body.file, body.digest, lead].join('\0');
  let plain = rendered.get(key);
  if (!plain) rendered.set(key, (plain = render(body, lead)));
  return plain;
}

async function render(body: BodyView, lead: string | undefined): Promise<PlainBody> {
  const environment = getEnvironment();
  const { body: text } = await readBody(environment.contentDir, body.file);
  return toPlainBody(text, {
    ...getBodyOptions(environment, body),
    siteUrl: environment.siteUrl,
    ...(lead && { lead }),
  });
}
