import { isDeviceName, toComparableAddress } from '../../model/fields/site-address.ts';
import type { LocalizedMessage } from '../../model/problems/localized-message.ts';
import { publicationNames } from '../../model/content-types/collections.ts';
import { getReservedSlugs } from '../../publishing/reserved-names.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import { getEntryAddresses, type EntryAddress } from './entry-addresses.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/** Slugs that two entries share, and slugs that the site reserves. */
export function findSlugProblems(newsroom: InspectedNewsroom): SourceProblem[] {
  const addresses = getEntryAddresses(newsroom);
  return [
    ...findDuplicates(addresses),
    ...addresses.flatMap((address) => findReserved(address, newsroom.languages)),
  ];
}

function findDuplicates(addresses: readonly EntryAddress[]): SourceProblem[] {
  const pages = Map.groupBy(addresses, ({ href }) => toComparableAddress(href));
  return [...pages.values()].flatMap(([first, ...others]) =>
    others
      .filter(({ source }) => source !== first!.source)
      .map((address) => {
        const difference = toDifference(first!.slug, address.slug);
        return toFieldProblem(address.source, address.field, {
          code: 'duplicate-slug',
          cause: {
            en: `${address.href} is already the address of ${first!.source.path}${difference.en}`,
            es: `${address.href} ya es la dirección web de ${first!.source.path}${difference.es}`,
          },
          remedy: address.field
            ? { en: 'Write another slug.', es: 'Escriba otra dirección.' }
            : {
                en: 'Write another address in the field slug, or rename the file.',
                es: 'Escriba otra dirección en el campo «Dirección».',
              },
        });
      }),
  );
}

function toDifference(first: string, second: string): LocalizedMessage {
  if (first === second) return { en: '', es: '' };
  return first.normalize('NFC') === second.normalize('NFC')
    ? {
        en: ' (the accents are stored differently, which many disks disregard)',
        es: ' (los acentos están guardados de otra forma, y muchos discos no los distinguen)',
      }
    : {
        en: ' (capital and small letters are different to some servers and not to others)',
        es: ' (unos servidores distinguen mayúsculas y minúsculas, y otros no)',
      };
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
      ? {
          en: 'Write another slug, such as about-the-press-office.',
          es: 'Escriba otra dirección, por ejemplo sobre-la-oficina-de-prensa.',
        }
      : isPublication && /^\d{4}$/.test(slug)
        ? {
            en: 'Write more than a year, such as the-year-2011.',
            es: 'Escriba algo más que un año, por ejemplo el-ano-2011.',
          }
        : lists.test(slug)
          ? {
              en: 'Write more, such as index-of-calls or page-2-of-the-letter.',
              es: 'Escriba algo más, por ejemplo index-de-llamadas o page-2-de-la-carta.',
            }
          : isDeviceName(slug)
            ? {
                en: 'Write more, such as con-artists: Windows keeps the word alone for a device.',
                es: 'Escriba algo más, por ejemplo con-los-vecinos: Windows reserva la palabra sola.',
              }
            : undefined;
  if (remedy === undefined) return [];
  return [
    toFieldProblem(source, field, {
      code: 'reserved-slug',
      cause: {
        en: `the site itself needs the address “${slug}”`,
        es: `el sitio mismo necesita la dirección «${slug}»`,
      },
      remedy,
    }),
  ];
}
