import { collections, type CollectionName } from '../../model/content-types/collections.ts';
import { definePermalinks } from '../../publishing/addresses/permalinks.ts';
import { findHandoutFormat } from '../../publishing/addresses/handout-formats.ts';
import { readPageHead } from './page-head.ts';
import type { SiteFiles } from './site-files.ts';

/** A document of an entry in the API, or the oEmbed document of a release: collection, language and slug. */
const documentPattern =
  /^(?<folder>api\/v1\/(?:(?<language>[\w-]+)\/(?<collection>\w+)|oembed\/(?<of>[\w-]+)\/releases)\/)(?<slug>[\w-]+)\.json$/;

/**
 * Where a file beside a page, its embed or its document in the API is found now that the page has another address:
 * `/releases/old.txt`, `/embed/releases/old/` and `/api/v1/en/releases/old.json` follow the redirect of `/releases/old/`.
 * Reporters have links to them, partners frames and addresses in programs.
 * @param segments of an address at which there is nothing
 * @returns an address on this site; undefined if no page has moved from there
 */
export async function findMovedCopy(
  files: SiteFiles,
  segments: readonly string[],
): Promise<string | undefined> {
  const name = segments.at(-1) ?? '';
  const format = findHandoutFormat(name);
  if (format) {
    const page = segments.with(-1, name.slice(0, -format.length - 1));
    const target = await getTarget(files, page);
    return target && `${target.slice(0, -1)}.${format}`;
  }
  const document = documentPattern.exec(segments.join('/'))?.groups;
  if (document) return await findMovedDocument(files, document);
  // After the language, if there is one.
  const embed = segments.slice(0, 2).indexOf('embed');
  if (embed < 0) return undefined;
  const target = await getTarget(files, segments.toSpliced(embed, 1));
  return (
    target &&
    target
      .split('/')
      .toSpliced(embed + 1, 0, 'embed')
      .join('/')
  );
}

async function findMovedDocument(
  files: SiteFiles,
  { folder, of, language = of ?? '', collection = 'releases', slug = '' }: Record<string, string>,
): Promise<string | undefined> {
  if (!isCollection(collection)) return undefined;
  // Only the default language has no home page of its own.
  const isDefault = !(await files.getFile([language, 'index.html']));
  const links = definePermalinks(language, isDefault ? language : '');
  const target = await getTarget(files, links.entry(collection, slug).split('/').slice(1, -1));
  const moved = target?.split('/').at(-2) ?? '';
  // An entry may have become one of another collection, with another document.
  return links.entry(collection, moved) === target ? `/${folder}${moved}.json` : undefined;
}

const isCollection = (name: string): name is Exclude<CollectionName, 'boilerplates'> =>
  name !== 'boilerplates' && Object.hasOwn(collections, name);

/** Where the page at a former address leads. */
async function getTarget(
  files: SiteFiles,
  segments: readonly string[],
): Promise<string | undefined> {
  const page = await files.getFile([...segments, 'index.html']);
  return page && readPageHead(page).target;
}
