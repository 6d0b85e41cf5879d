import type { SearchRecord, SitemapFile } from '../entries/views.ts';
import type { Changes } from '../outputs/api/resources/changes.ts';
import type { RouteFile, RouteViews } from './route-views.ts';

/** One file of the site, before it is rendered. */
export interface Output {
  /** Path inside the site: `releases/vigil/index.html`. */
  readonly path: string;
  readonly route: RouteFile;
  /** Plain data, from which the route renders the file. */
  readonly view: unknown;
}

/** What a subject adds to documents about the whole newsroom. */
export interface Contribution {
  readonly searchRecords?: readonly SearchRecord[];
  readonly changes?: Changes['changes'];
  /** Documents without a date, in the list of changes. */
  readonly others?: Changes['others'];
  readonly sitemaps?: readonly SitemapFile[];
}

/** All that a subject becomes. */
export interface Made extends Contribution {
  readonly outputs: readonly Output[];
}

/** A thing that has files of its own on the site: an entry in one language, a page of a list, a feed. */
export interface Subject {
  /** Names the subject, the same in every build: `release en 2011/vigil`. */
  readonly name: string;
  make(): Promise<Made>;
}

/** The address at which a file is requested: the index of a folder is requested as the folder. */
export const toAddress = (path: string) => `/${path}`.replace(/\/index\.html$/, '/');

/** A page. @param address such as `/releases/vigil/` */
export const toPage = <R extends RouteFile>(
  route: R,
  address: string,
  view: RouteViews[R],
): Output => toFile(route, `${address}index.html`, view);

/** A page whose view says where it is. */
export const toPageOfView = <R extends RouteFile>(
  route: R,
  view: RouteViews[R] & { readonly path: string },
): Output => toPage(route, view.path, view);

/** A file that is no page. @param address such as `/releases/vigil.txt` */
export const toFile = <R extends RouteFile>(
  route: R,
  address: string,
  view: RouteViews[R],
): Output => ({ path: address.slice(1), route, view });
