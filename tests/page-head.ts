import { select } from 'hast-util-select';
import type { Page } from './site.ts';

/** Whether search engines may not show a page. */
export const isHidden = ({ tree }: Page): boolean =>
  select('meta[name=robots][content*=noindex]', tree) !== undefined;

/** What a page says of itself to social networks: `og:title`. */
export const getProperty = ({ tree }: Page, name: string): string =>
  String(select(`meta[property="${name}"]`, tree)?.properties.content);
