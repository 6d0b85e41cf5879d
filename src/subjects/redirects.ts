import { toAliasViews } from '../entries/page-views/redirects.ts';
import { toPageOfView, type Output } from './subject.ts';

/** The pages at the former addresses of an entry, which redirect to its page. */
export const toAliasOutputs = (...facts: Parameters<typeof toAliasViews>): Output[] =>
  toAliasViews(...facts).map((view) => toPageOfView('redirect', view));
