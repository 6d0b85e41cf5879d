import { isDeviceName, toComparableAddress } from '../../model/fields/site-address.ts';
import { message } from '../../languages/message.ts';
import { publicationNames } from '../../model/content-types/collections.ts';
import { inForm } from '../../languages/problems/problem.ts';
import { getReservedSlugs } from '../../publishing/addresses/reserved-names.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import type { EntryAddress } from '../newsroom/entry-addresses.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/** Slugs that two entries share, and slugs that the site reserves. */
export function findSlugProblems(newsroom: InspectedNewsroom): SourceProblem[] {
  const { addresses, languages } = newsroom;
  const reserved = addresses.flatMap((address) => findReserved(address, languages));
  // The name of a file is the address of a person or topic in all languages.
  const byPlace = new Map(reserved.map((problem) => [`${problem.file} ${problem.field}`, problem]));
  return [...findDuplicates(addresses), ...byPlace.values()];
}

function findDuplicates(addresses: readonly EntryAddress[]): SourceProblem[] {
  const pages = Map.groupBy(addresses, ({ href }) => toComparableAddress(href));
  return [...pages.values()].flatMap(([first, ...others]) =>
    others
      .filter(({ source }) => source !== first!.source)
      .map((address) => {
        return toFieldProblem(address.source, address.field, {
          code: 'duplicate-slug',
          cause: message(toCause(first!.slug, address.slug), {
            href: address.href,
            path: first!.source.path,
          }),
          ...(address.isOwn
            ? inForm('Write another slug.', message('Write another address.'))
            : inForm(
                'Write another address in the field slug, or rename the file.',
                message('Write another address in the field “Address”.'),
              )),
        });
      }),
  );
}

function toCause(first: string, second: string) {
  if (first === second) return '{href} is already the address of {path}';
  return first.normalize('NFC') === second.normalize('NFC')
    ? '{href} is already the address of {path} (the accents are stored differently, which many disks disregard)'
    : '{href} is already the address of {path} (capital and small letters are different to some servers and not to others)';
}

/** File names of the API's lists, which are in the same folder as its entries. */
const lists = /^(index|page-\d+)$/;

function findReserved(
  { collection, language, slug, source, field }: EntryAddress,
  languages: readonly string[],
): SourceProblem[] {
  const isPublication = publicationNames.some((name) => name === collection);
  const remedy =
    collection === 'pages' && getReservedSlugs(language, languages).has(slug)
      ? inForm(
          'Write another slug, such as about-the-press-office.',
          message('Write another address, such as about-the-press-office.'),
        )
      : isPublication && /^\d{4}$/.test(slug)
        ? { remedy: message('Write more than a year, such as the-year-2011.') }
        : lists.test(slug)
          ? { remedy: message('Write more, such as index-of-calls or page-2-of-the-letter.') }
          : isDeviceName(slug)
            ? {
                remedy: message(
                  'Write more, such as con-artists: Windows keeps the word alone for a device.',
                ),
              }
            : undefined;
  if (remedy === undefined) return [];
  return [
    toFieldProblem(source, field, {
      code: 'reserved-slug',
      cause: message('the site itself needs the address “{slug}”', { slug }),
      ...remedy,
    }),
  ];
}
