import { collections, type CollectionName } from '../../model/content-types/collections.ts';
import { definePermalinks } from '../../publishing/addresses/permalinks.ts';
import { findHandoutFormat } from '../../publishing/addresses/handout-formats.ts';
import { readPageHead } from './page-head.ts';
import type { SiteFiles, StaticFile } from './site-files.ts';

/** A document of an entry in the API, or the oEmbed document of a release: collection, language and slug. */
const documentPattern =
  /^(?<folder>api\/v1\/(?:(?<language>[\w-]+)\/(?<collection>\w+)|oembed\/(?<of>[\w-]+)\/releases)\/)(?<slug>[\w-]+)\.json$/;

/** What became of a file that was beside a page: the address where it is now, or the notice that its page was withdrawn. */
export type FormerCopy = { readonly target: string } | { readonly notice: StaticFile };

/**
 * Where a file beside a page, its embed or its document in the API is found now that the page has another address, or
 * shows only a notice: `/releases/old.txt`, `/embed/releases/old/` and `/api/v1/en/releases/old.json` follow
 * `/releases/old/`. Reporters have links to them, partners frames and addresses in programs.
 * @param segments of an address at which there is nothing
 * @returns undefined if there was no page that has moved or was withdrawn
 */
export async function findFormerCopy(
  files: SiteFiles,
  segments: readonly string[],
): Promise<FormerCopy | undefined> {
  const copied = await findCopied(files, segments);
  const page = copied && (await files.getFile([...copied.page, 'index.html']));
  if (!page) return undefined;
  const { status, target } = readPageHead(page);
  if (status === 410) return { notice: page };
  const moved = target && copied.toCopy(target);
  return moved ? { target: moved } : undefined;
}

interface Copied {
  /** Segments of the address of the page. */
  readonly page: readonly string[];
  /** The address of the same copy of another page, which may have none. */
  readonly toCopy: (page: string) => string | undefined;
}

/** The page of which there may have been a copy at an address. */
async function findCopied(
  files: SiteFiles,
  segments: readonly string[],
): Promise<Copied | undefined> {
  const name = segments.at(-1) ?? '';
  const format = findHandoutFormat(name);
  if (format) {
    const page = segments.with(-1, name.slice(0, -format.length - 1));
    return { page, toCopy: (target) => `${target.slice(0, -1)}.${format}` };
  }
  const document = documentPattern.exec(segments.join('/'))?.groups;
  if (document) return await toDescribed(files, document);
  // After the language, if there is one.
  const embed = segments.slice(0, 2).indexOf('embed');
  if (embed < 0) return undefined;
  return {
    page: segments.toSpliced(embed, 1),
    toCopy: (target) =>
      target
        .split('/')
        .toSpliced(embed + 1, 0, 'embed')
        .join('/'),
  };
}

async function toDescribed(
  files: SiteFiles,
  { folder, of, language = of ?? '', collection = 'releases', slug = '' }: Record<string, string>,
): Promise<Copied | undefined> {
  if (!isCollection(collection)) return undefined;
  // Only the default language has no home page of its own.
  const isDefault = !(await files.getFile([language, 'index.html']));
  const links = definePermalinks(language, isDefault ? language : '');
  return {
    page: links.entry(collection, slug).split('/').slice(1, -1),
    toCopy(target) {
      const moved = target.split('/').at(-2) ?? '';
      // An entry may have become one of another collection, with another document.
      return links.entry(collection, moved) === target ? `/${folder}${moved}.json` : undefined;
    },
  };
}

const isCollection = (name: string): name is Exclude<CollectionName, 'boilerplates'> =>
  name !== 'boilerplates' && Object.hasOwn(collections, name);
