import type { SearchRecord, SitemapFile } from '../entries/views.ts';
import type { Changes } from '../outputs/api/resources/changes.ts';
import type { OutputKind, OutputViews } from './output-views.ts';

/** One file of the site, before it is rendered. */
export interface Output {
  /** Path inside the site: `releases/vigil/index.html`. */
  readonly path: string;
  /** What it is. */
  readonly kind: OutputKind;
  /** Plain data, from which it is made. */
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
  /** What the preview in the admin knows, by the name of the file. It is for staff, so it is no output of the site. */
  readonly preview?: Readonly<Record<string, object>>;
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
export const toPage = <K extends OutputKind>(
  kind: K,
  address: string,
  view: OutputViews[K],
): Output => toFile(kind, `${address}index.html`, view);

/** A page whose view says where it is. */
export const toPageOfView = <K extends OutputKind>(
  kind: K,
  view: OutputViews[K] & { readonly path: string },
): Output => toPage(kind, view.path, view);

/** A file that is no page. @param address such as `/releases/vigil.txt` */
export const toFile = <K extends OutputKind>(
  kind: K,
  address: string,
  view: OutputViews[K],
): Output => ({ path: address.slice(1), kind, view });
