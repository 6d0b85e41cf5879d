import { collections } from '../../../model/content-types/collections.ts';
import { getTitle } from '../../../model/content-types/entry-title.ts';
import { getWrittenValues } from '../../../model/fields/written-values.ts';
import { toOwnPath } from '../../../publishing/addresses/linked-page.ts';
import { lifecycle, type Publishable } from '../../../publishing/visibility/lifecycle.ts';
import { inspectLimited } from '../../../validation/bodies/limited-inspection.ts';
import { findDraftLinks } from '../drafts/draft-links.ts';
import { findQuotingTexts, type QuotingTexts } from '../drafts/quoting-texts.ts';
import { getEntryType, type ContentPath } from '../entries/content-path.ts';
import { getLanguagePaths } from '../entries/entry-address.ts';
import type { EntryIndex } from '../entries/entry-index.ts';
import { findLinks, toMediaTarget, type Link } from '../entries/entry-links.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import { isEntryOver } from '../entries/shared-consent.ts';
import type { Repository } from '../git/repository.ts';
import { toShownPlace } from '../entries/shown-person.ts';
import { defineProtectedWords } from '../../../validation/protected-words/protected-words.ts';
import { isEndEarlier, readVisibility } from './changed-visibility.ts';
import { findPlaces } from './former-names.ts';

/** Where other texts are found. */
export interface Elsewhere {
  readonly index: EntryIndex;
  /** As of `getTarget`. */
  readonly siteUrl: string | undefined;
}

/** What of a text stays in others, if anything does. */
export interface LeftElsewhere extends QuotingTexts {
  /** Other texts that show a picture or document of it. */
  readonly mediaElsewhere?: readonly Link[];
  /** The languages of it in which the place of its person stays that one of them shows no more. */
  readonly placeElsewhere?: readonly Link[];
}

/**
 * Finds the other texts that go on showing something which a publication takes off an entry that readers see, in any language:
 * a picture or document that leaves with the entry, or, where a person must agree to it, by itself, also in the languages that
 * stay; words of a testimony that leaves; the place of its person. A testimony whose consent now ends earlier is treated as if
 * it left: until that moment, others are to be changed.
 * @param main the published commit
 * @param version the commit that publishes it
 */
export async function findLeftElsewhere(
  repository: Repository,
  { main, version }: { readonly main: string; readonly version: string },
  entry: ContentPath,
  { index, siteUrl }: Elsewhere,
): Promise<LeftElsewhere> {
  const { location } = entry;
  if (!location?.language) return {};
  const paths = await getLanguagePaths(repository, main, location);
  const [before, after] = await Promise.all(
    [main, version].map((commit) => readVisibility(repository, commit, paths)),
  );
  const isShown = (entry: Publishable) => lifecycle(entry, repository.getNow()) === 'public';
  const needsConsent = 'consent' in collections[location.collection].fields;
  const gone: string[] = [];
  const left: ContentPath[] = [];
  const staying: ContentPath[] = [];
  for (const path of paths) {
    const [was, is] = [before, after].map((all) => all!.get(path.location!.language!));
    if (!was || !isShown(was)) continue;
    const stays = is && isShown(is) && !(needsConsent && isEndEarlier(was, is));
    if (stays) staying.push(path);
    if (stays && !needsConsent) continue;
    const kept = stays ? await getMedia(repository, version, path, siteUrl) : new Set<string>();
    gone.push(...(await getMedia(repository, main, path, siteUrl)).difference(kept));
    if (!stays) left.push(path);
  }
  const commit = { commit: version, hrefs: gone, paths: needsConsent ? left : paths };
  return {
    ...(await findOthers(repository, commit, { index, siteUrl })),
    ...(needsConsent && (await findQuotingTexts(repository, index, left, siteUrl))),
    ...(await findPlace(repository, { main, version }, entry, staying)),
  };
}

/**
 * Finds where a testimony goes on showing the place of its person that a publication changes or removes: in the words of any
 * language, and in languages that have a place of their own, since each has its own name for it.
 * @param staying paths of the languages that readers see
 */
async function findPlace(
  repository: Repository,
  { main, version }: { readonly main: string; readonly version: string },
  entry: ContentPath,
  staying: readonly ContentPath[],
): Promise<Pick<LeftElsewhere, 'placeElsewhere'>> {
  const readPlace = async (commit: string, { below }: ContentPath) =>
    toShownPlace((await getSourceFile(repository, commit, below))?.fields ?? {});
  const [was, is] = await Promise.all([main, version].map((commit) => readPlace(commit, entry)));
  const words = defineProtectedWords([was!]);
  if (was === '' || words.isIn(is!)) return {};
  const placeElsewhere: Link[] = [];
  for (const path of staying) {
    const own = path.path === entry.path ? '' : await readPlace(version, path);
    const isKept = own !== '' && own === (await readPlace(main, path));
    if (!isKept && (await findPlaces(repository, version, path, words)).length === 0) continue;
    const { fields } = (await getSourceFile(repository, version, path.below))!;
    placeElsewhere.push({ path: path.path, title: getTitle(fields) });
  }
  return placeElsewhere.length > 0 ? { placeElsewhere } : {};
}

/** Finds the other texts that go on showing something of a published entry. */
export async function findShared(
  repository: Repository,
  commit: string,
  entry: ContentPath,
  { index, siteUrl }: Elsewhere,
): Promise<LeftElsewhere> {
  const hrefs = [...(await getMedia(repository, commit, entry, siteUrl))];
  const paths = [entry, ...(await getLanguagePaths(repository, commit, entry.location!))];
  const needsConsent = 'consent' in collections[entry.location!.collection].fields;
  return {
    ...(await findOthers(repository, { commit, hrefs, paths }, { index, siteUrl })),
    ...(needsConsent && (await findQuotingTexts(repository, index, [entry], siteUrl))),
  };
}

/** The texts, published or drafted, that show one of these files, but for some paths and those that are over. */
async function findOthers(
  repository: Repository,
  {
    commit,
    hrefs,
    paths,
  }: {
    readonly commit: string;
    readonly hrefs: readonly string[];
    readonly paths: readonly ContentPath[];
  },
  { index, siteUrl }: Elsewhere,
): Promise<Pick<LeftElsewhere, 'mediaElsewhere'>> {
  if (hrefs.length === 0) return {};
  const target = toMediaTarget(hrefs, siteUrl);
  const own = new Set(paths.map(({ path }) => path));
  const [published, now] = [await index.read(), repository.getNow()];
  const others = new Map<string, Link>();
  for (const link of await findLinks(repository, commit, target))
    if (!isEntryOver(published, link.path, now)) others.set(link.path, link);
  for (const link of await findDraftLinks(repository, commit, target)) others.set(link.path, link);
  const mediaElsewhere = [...others.values()].filter(({ path }) => !own.has(path));
  return mediaElsewhere.length > 0 ? { mediaElsewhere } : {};
}

/** The media files that an entry shows or links to, by their addresses. */
async function getMedia(
  repository: Repository,
  commit: string,
  file: ContentPath,
  siteUrl: string | undefined,
): Promise<Set<string>> {
  const source = await getSourceFile(repository, commit, file.below);
  if (!source) return new Set();
  const { fields } = getEntryType(file);
  const values = getWrittenValues(fields, source.fields, 'media').map(({ value }) => value);
  const { facts } = await inspectLimited(source.body, file.path.endsWith('.mdx') ? 'mdx' : 'md');
  const { images = [], links = [] } = facts ?? {};
  const hrefs = [...values, ...images.map(({ src }) => src), ...links.map(({ href }) => href)];
  const addresses = hrefs.map((href) => toOwnPath(String(href), siteUrl) ?? '');
  return new Set(addresses.filter((address) => address.startsWith('/media/')));
}
