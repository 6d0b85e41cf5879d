import { publicationNames } from '../model/content-types.ts';
import type { Problem } from '../source/problem.ts';
import { getEntryAddresses, toComparableAddress, toDecoded } from './addresses.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from './inspected-newsroom.ts';
import { getFixedAddresses } from './site-addresses.ts';

/** Parts of the site that are no pages; a redirect there would break the newsroom itself. */
const machinery = /^\/(admin|api|([^/]+\/)?feeds|media|pagefind|_astro)(\/|$)/i;

/** Former addresses that would lead to two places, or hide a page that exists. */
export function findAliasProblems(newsroom: InspectedNewsroom): Problem[] {
  const pages = new Map([
    ...getFixedAddresses(newsroom).map((href) => [toComparableAddress(href), 'the site'] as const),
    ...getEntryAddresses(newsroom).map(
      ({ href, source }) => [toComparableAddress(href), source.path] as const,
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

function findProblem(
  alias: string,
  own: string,
  owner: string | undefined,
  rival: string | undefined,
) {
  if (hasOddParts(alias))
    return {
      code: 'alias-form',
      cause: `“${alias}” has an empty part or dots for a part`,
      remedy: 'Write the former address as it stood in the browser, such as /news/42/.',
    };
  if (machinery.test(alias))
    return {
      code: 'alias-reserved',
      cause: `“${alias}” lies in a part of the site that has no pages`,
      remedy: 'Write the former address of a page.',
    };
  if (owner !== undefined)
    return {
      code: 'alias-of-page',
      cause:
        owner === own
          ? `“${alias}” is the address that this text has now`
          : `“${alias}” is the address of a page that exists (${owner})`,
      remedy: 'Remove the alias; it is for addresses that no longer exist.',
    };
  if (rival !== undefined)
    return {
      code: 'duplicate-alias',
      cause: `“${alias}” is already an alias of ${rival === own ? 'this text' : rival}`,
      remedy: 'Keep it in one place: an address can lead to one text only.',
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
