import { publicationNames } from '../model/content-types.ts';
import { getReservedSlugs } from '../publishing/permalinks.ts';
import type { Problem } from '../source/problem.ts';
import { getEntryAddresses, toComparableAddress, type EntryAddress } from './addresses.ts';
import { toFieldProblem, type InspectedNewsroom } from './inspected-newsroom.ts';

/** Slugs that two entries share, and slugs that the site needs for itself. */
export function findSlugProblems(newsroom: InspectedNewsroom): Problem[] {
  const addresses = getEntryAddresses(newsroom);
  return [
    ...findDuplicates(addresses),
    ...addresses.flatMap((address) => findReserved(address, newsroom.languages)),
  ];
}

function findDuplicates(addresses: readonly EntryAddress[]): Problem[] {
  const pages = Map.groupBy(addresses, ({ href }) => toComparableAddress(href));
  return [...pages.values()].flatMap(([first, ...others]) =>
    others
      .filter(({ source }) => source !== first!.source)
      .map((address) =>
        toFieldProblem(address.source, address.field, {
          code: 'duplicate-slug',
          cause: `${address.href} is already the address of ${first!.source.path}${toDifference(first!.slug, address.slug)}`,
          remedy: address.field
            ? 'Write another slug.'
            : 'Write another address in the field slug, or rename the file.',
        }),
      ),
  );
}

function toDifference(first: string, second: string): string {
  if (first === second) return '';
  return first.normalize('NFC') === second.normalize('NFC')
    ? ' (the accents are stored differently, which many disks disregard)'
    : ' (capital and small letters are different to some servers and not to others)';
}

/** Names of the API's lists, which lie beside its entries. */
const LISTS = /^(index|page-\d+)$/;

function findReserved(
  { collection, language, slug, source, field }: EntryAddress,
  languages: readonly string[],
): Problem[] {
  const isText = publicationNames.some((name) => name === collection);
  const remedy =
    collection === 'pages' && getReservedSlugs(language, languages).has(slug)
      ? 'Write another slug, such as about-the-press-office.'
      : isText && /^\d{4}$/.test(slug)
        ? 'Write more than a year, such as the-year-2011.'
        : LISTS.test(slug)
          ? 'Write more, such as index-of-calls or page-2-of-the-letter.'
          : undefined;
  if (remedy === undefined) return [];
  return [
    toFieldProblem(source, field, {
      code: 'reserved-slug',
      cause: `the site itself needs the address “${slug}”`,
      remedy,
    }),
  ];
}
