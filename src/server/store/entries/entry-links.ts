import { toComparableAddress } from '../../../model/fields/site-address.ts';
import { getTitle } from '../../../model/content-types/entry-title.ts';
import { toEntryId } from '../../../model/location.ts';
import { definePages, toOwnPath } from '../../../publishing/addresses/linked-page.ts';
import { parseSourceFile, type SourceFile } from '../../../source/source-file.ts';
import { inspectLimited } from '../../../validation/bodies/limited-inspection.ts';
import type { ReferenceTarget } from '../../../model/fields/field.ts';
import { toReferredId } from '../../../model/fields/reference.ts';
import { getWrittenValues } from '../../../model/fields/written-values.ts';
import { getEntryType, isContentPath, parseContentPath, type ContentPath } from './content-path.ts';
import { getAddresses, getLanguages, getOtherPaths } from './entry-address.ts';
import type { Repository } from '../git/repository.ts';
import { getSource } from './entry-revision.ts';
import { getTreeFile, isPlainFile, toContentPath, toTreePath } from '../git/tree.ts';

/** An entry that refers to another, or shows a file. */
export interface Link {
  readonly path: string;
  readonly title: string;
  /** The field that refers; undefined for the body. */
  readonly field?: string;
}

/** How entries refer to a file: names in reference fields, and addresses. */
export interface Target {
  readonly path: string;
  /** Undefined if a translation with the same name still exists. */
  readonly collection?: string | undefined;
  readonly key?: string | undefined;
  readonly addresses: ReadonlySet<string>;
  /** Whether a link leads to it, to a file beside its page, or to its page for other sites. */
  readonly isLinked: (href: string) => boolean;
}

/** Most links to find: nobody reads more, and a person may be named in 10,000 entries. */
const maxLinks = 200;

/**
 * Finds the entries that refer to an entry, or use a media file.
 * @param limit of very many, the first
 */
export async function findLinks(
  repository: Repository,
  commit: string,
  target: Target,
  limit = maxLinks,
): Promise<Link[]> {
  const { path } = target;
  const addresses = [...target.addresses];
  // In another language than the default one, pages for other sites are below its first segment.
  const embedded = addresses.map((address) => address.replace(/^\/[^/]+\//, '$&embed/'));
  const words = [target.key, ...addresses, ...embedded].filter((word) => word !== undefined);
  if (words.length === 0) return [];
  const links: Link[] = [];
  for (const candidate of await grep(repository, commit, words)) {
    if (links.length >= limit) break;
    if (candidate === path) continue;
    const file = await getTreeFile(repository, commit, toTreePath(repository, candidate));
    const stored =
      file && isPlainFile(file) ? await repository.objects.read(file.id, candidate) : undefined;
    // Of what is not UTF-8, all else can be read: nothing must wait until it is mended.
    if (stored) links.push(...(await findInSource(candidate, stored.bytes.toString(), target)));
  }
  return links;
}

/** How entries refer to any of some media files, by their addresses: `/media/portrait.jpg`. */
export function toMediaTarget(hrefs: Iterable<string>, siteUrl: string | undefined): Target {
  const addresses = new Set([...hrefs].map(toComparableAddress));
  const isLinked = (href: string) =>
    addresses.has(toComparableAddress(toOwnPath(href, siteUrl) ?? ''));
  return { path: '', addresses, isLinked };
}

/**
 * How entries refer to a file of a commit.
 * @param siteUrl origin of the site; without it, addresses with an origin are all those of other sites
 */
export async function getTarget(
  repository: Repository,
  commit: string,
  file: ContentPath,
  siteUrl?: string,
): Promise<Target> {
  const { path, location } = file;
  const languages = await getLanguages(repository, commit);
  const all =
    file.kind === 'media'
      ? [path.slice('content'.length)]
      : await getAddresses(repository, commit, file);
  const addresses = new Set(all.map(toComparableAddress));
  const isOwn = (address: string) => addresses.has(toComparableAddress(address));
  const getPage = definePages(languages, (page) =>
    isOwn(page) ? location?.collection : undefined,
  );
  const others = (await getOtherPaths(repository, commit, file)).map((other) =>
    getSource(repository, commit, other.path),
  );
  const isAlone = location && !(await Promise.all(others)).some(Boolean);
  return {
    path,
    addresses,
    isLinked(href) {
      const address = toOwnPath(href, siteUrl);
      return address?.startsWith('/') === true && (isOwn(address) || isOwn(getPage(address)));
    },
    ...(isAlone && { collection: location.collection, key: location.key }),
  };
}

/** Files that contain one of the words: the few that are worth parsing. */
async function grep(
  repository: Repository,
  commit: string,
  words: readonly string[],
): Promise<string[]> {
  const { git, prefix } = repository;
  const plain = words.map((word) => word.replace(/^\/|\/$/g, ''));
  const patterns = [...plain, ...plain.map(encodeURI)].flatMap((word) => ['-e', word]);
  const args = ['grep', '-l', '-z', '-I', '-i', '-F', '--full-name', ...patterns, commit];
  const answer = await git.getTextIfAny([...args, ...(prefix ? ['--', prefix] : [])]);
  return (answer ?? '')
    .split('\0')
    .map((line) => toContentPath(repository, line.slice(commit.length + 1)))
    .filter((path) => path !== undefined)
    .filter(isContentPath);
}

/** The places of a source that refer to a file; none if it can't be read. */
export async function findInSource(path: string, text: string, target: Target): Promise<Link[]> {
  const file = parseContentPath(path);
  if (file.kind === 'media' || file.kind === 'table') return [];
  const source = parseSourceFile(file.below, Buffer.from(text)).value;
  return source ? findInFile(file, source, target) : [];
}

async function findInFile(file: ContentPath, source: SourceFile, target: Target): Promise<Link[]> {
  const { path } = file;
  const title = getTitle(source.fields) || source.path;
  const found: Link[] = [];
  const { fields } = getEntryType(file);
  const values = (['reference', 'link', 'line', 'media'] as const).flatMap((kind) =>
    getWrittenValues(fields, source.fields, kind),
  );
  for (const {
    path: field,
    field: { structure },
    value,
  } of values) {
    if (typeof value !== 'string') continue;
    const isMeant =
      structure.kind === 'reference'
        ? isReference(structure.to, value, target)
        : target.isLinked(value);
    if (isMeant) found.push({ path, title, field });
  }
  if (await isInBody(path, source.body, target)) found.push({ path, title });
  return found;
}

const isReference = (to: readonly ReferenceTarget[], value: string, { collection, key }: Target) =>
  collection !== undefined &&
  key !== undefined &&
  toReferredId(to, value) === toEntryId({ collection, key });

async function isInBody(
  path: string,
  body: string,
  { addresses, isLinked }: Target,
): Promise<boolean> {
  const plain = body.toLowerCase();
  // Parsing a body takes milliseconds, and most entries refer to others in fields only.
  const names = [...addresses].map(toLastPart);
  const isNamed = names.some(
    (name) => plain.includes(name) || plain.includes(encodeURI(name).toLowerCase()),
  );
  if (!isNamed) return false;
  const { facts } = await inspectLimited(body, path.endsWith('.mdx') ? 'mdx' : 'md');
  // A report that cannot be parsed may still refer to it.
  if (!facts) return true;
  const { links, images } = facts;
  return [...links.map(({ href }) => href), ...images.map(({ src }) => src)].some(isLinked);
}

/** The last segment of an address, which every reference to it contains. */
const toLastPart = (address: string) => /[^/]*(?=\/$)/.exec(address)?.[0] ?? address;
