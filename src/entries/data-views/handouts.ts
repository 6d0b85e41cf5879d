import { getEnvironment } from '../../environment/environment.ts';
import { toPlainBody, type PlainBody } from '../../markdown/index.ts';
import { rememberLatest } from '../../source/remember-latest.ts';
import { loadBody } from '../bodies/load-body.ts';
import { getBodyOptions } from '../bodies/body-options.ts';
import type { BodyView, ReleaseView } from '../views.ts';

/** Four files are made from each body, by routes that run one after another. */
const remember = rememberLatest<PlainBody>(64);

/** The body of a view without markup of this site. */
export function renderPlainBody(view: { readonly body: BodyView }): Promise<PlainBody> {
  const { body } = view;
  const lead = 'dateline' in view ? (view as ReleaseView).dateline : undefined;
  return remember([body.file, body.digest, body.language, lead].join('\0'), () =>
    render(body, lead),
  );
}

async function render(body: BodyView, lead: string | undefined): Promise<PlainBody> {
  const environment = getEnvironment();
  const { source, parse } = await loadBody(body);
  const { siteUrl } = environment;
  return toPlainBody(source, { ...getBodyOptions(environment, body), siteUrl, parse }, lead);
}
