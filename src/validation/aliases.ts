import type { AdminText } from '../model/admin-text.ts';
import { publicationNames } from '../model/content-types.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../source/problem.ts';
import { getEntryAddresses, toComparableAddress, toDecoded } from './addresses.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from './inspected-newsroom.ts';
import { getFixedAddresses } from './site-addresses.ts';

/** Parts of the site that are no pages; a redirect there would break the newsroom itself. */
const machinery = /^\/(admin|api|([^/]+\/)?feeds|media|pagefind|_astro)(\/|$)/i;

/** Former addresses that would lead to two places, or hide a page that exists. */
export function findAliasProblems(newsroom: InspectedNewsroom): Problem[] {
  const pages = new Map<string, AdminText>([
    ...getFixedAddresses(newsroom).map((href) => [toComparableAddress(href), theSite] as const),
    ...getEntryAddresses(newsroom).map(
      ({ href, source: { path } }) => [toComparableAddress(href), { en: path, es: path }] as const,
    ),
  ]);
  const claimed = new Map<string, string>();
  return newsroom.entries.flatMap((entry) => {
    if (!isOf(entry, ...publicationNames, 'pages')) return [];
    const { source, values } = entry;
    return values.aliases.flatMap((alias, index) => {
      const address = toComparableAddress(alias);
      const owner = pages.get(address);
      const rival = claimed.get(address);
      claimed.set(address, source.path);
      const problem = findProblem(alias, source.path, owner, rival);
      return problem ? [toFieldProblem(source, `aliases.${index}`, problem)] : [];
    });
  });
}

const theSite: AdminText = { en: 'the site', es: 'el sitio' };

/**
 * @param own path of the text that names the alias
 * @param owner who has a page at this address
 * @param rival path of the text that named the alias before
 */
function findProblem(
  alias: string,
  own: string,
  owner: AdminText | undefined,
  rival: string | undefined,
): Finding | undefined {
  if (hasOddParts(alias))
    return {
      code: 'alias-form',
      cause: {
        en: `“${alias}” has an empty part or dots for a part`,
        es: `«${alias}» tiene una parte vacía, o que solo consta de puntos`,
      },
      remedy: {
        en: 'Write the former address as it stood in the browser, such as /news/42/.',
        es: 'Escriba la dirección anterior tal como aparecía en el navegador, por ejemplo /noticias/42/.',
      },
    };
  if (machinery.test(alias))
    return {
      code: 'alias-reserved',
      cause: {
        en: `“${alias}” lies in a part of the site that has no pages`,
        es: `«${alias}» está en una parte del sitio que no tiene páginas`,
      },
      remedy: {
        en: 'Write the former address of a page.',
        es: 'Escriba la dirección anterior de una página.',
      },
    };
  if (owner !== undefined)
    return {
      code: 'alias-of-page',
      cause:
        owner.en === own
          ? {
              en: `“${alias}” is the address that this text has now`,
              es: `«${alias}» es la dirección que este texto tiene ahora`,
            }
          : {
              en: `“${alias}” is the address of a page that exists (${owner.en})`,
              es: `«${alias}» es la dirección de una página que existe (${owner.es})`,
            },
      remedy: {
        en: 'Remove the alias; it is for addresses that no longer exist.',
        es: 'Quítela: las direcciones anteriores son las que ya no existen.',
      },
    };
  if (rival !== undefined)
    return {
      code: 'duplicate-alias',
      cause: {
        en: `“${alias}” is already an alias of ${rival === own ? 'this text' : rival}`,
        es: `«${alias}» ya es una dirección anterior de ${rival === own ? 'este texto' : rival}`,
      },
      remedy: {
        en: 'Keep it in one place: an address can lead to one text only.',
        es: 'Déjela en un solo lugar: una dirección solo puede llevar a un texto.',
      },
    };
  return undefined;
}

/** Empty parts and dots lead out of the site's folder, or to another address than is written. */
function hasOddParts(alias: string): boolean {
  const parts = toDecoded(alias)
    .replace(/^\/|\/$/g, '')
    .split('/');
  return alias !== '/' && parts.some((part) => ['', '.', '..'].includes(part));
}
