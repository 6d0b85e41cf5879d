import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getEnvironment } from '../environment.ts';
import { toMailText, toPlainMarkdown, type PlainOptions } from '../markdown/index.ts';
import { splitFrontMatter } from '../source/front-matter.ts';
import { getBodyOptions } from './body-options.ts';
import type { Edition } from './edition.ts';
import { getReleases } from './releases.ts';
import { getReports } from './reports.ts';
import { getTestimonies } from './testimonies.ts';
import type {
  ArticleView,
  EventView,
  HearingTestimonyView,
  PersonalTestimonyView,
  ReleaseView,
  ReportView,
} from './views.ts';

type AnyArticleView = ReleaseView | ReportView | PersonalTestimonyView | HearingTestimonyView;

/** Every public text of an edition: each can be carried away as a file. */
export async function getArticles(edition: Edition): Promise<AnyArticleView[]> {
  const [releases, reports, testimonies] = await Promise.all([
    getReleases(edition),
    getReports(edition),
    getTestimonies(edition),
  ]);
  return [...releases, ...reports, ...testimonies];
}

/** The texts that invite to a press event, and the hearings, each with its event. */
export async function getEventTexts(
  edition: Edition,
): Promise<(ArticleView & { readonly event: EventView })[]> {
  const [releases, testimonies] = await Promise.all([
    getReleases(edition),
    getTestimonies(edition),
  ]);
  return [
    ...releases.flatMap((view) => (view.event ? { ...view, event: view.event } : [])),
    ...testimonies.flatMap((view) =>
      view.kind === 'hearing-testimony' ? { ...view, event: view.hearing.event } : [],
    ),
  ];
}

/** The body of a view as lines of a mail. */
export const renderMailBody = (view: ArticleView) => render(view, toMailText);

/** The body of a view as Markdown that needs nothing of this site. */
export const renderMarkdownBody = (view: ArticleView) => render(view, toPlainMarkdown);

async function render(
  view: ArticleView,
  write: (source: string, options: PlainOptions) => Promise<string>,
): Promise<string> {
  const environment = getEnvironment();
  const { body } = view;
  const text = await readFile(join(environment.contentDir, body.file), 'utf8');
  const lead = 'dateline' in view ? (view as ReleaseView).dateline : undefined;
  return write(splitFrontMatter(text).body ?? '', {
    ...getBodyOptions(environment, body),
    siteUrl: environment.siteUrl,
    ...(lead && { lead }),
  });
}
