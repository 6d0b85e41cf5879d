import { toComparableAddress, type Address } from '../../model/fields/site-address.ts';
import { message, type LocalizedMessage } from '../../languages/message.ts';
import { publicationNames } from '../../model/content-types/collections.ts';
import type { Problem } from '../../languages/problems/problem.ts';
import { findHandoutFormat } from '../../publishing/addresses/handout-formats.ts';
import { isReserved } from '../../publishing/addresses/reserved-names.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/** Former addresses that two entries claim, or that would hide an existing page. */
export function findAliasProblems(newsroom: InspectedNewsroom): SourceProblem[] {
  const { entries, languages } = newsroom;
  let owners: ReadonlyMap<string, Owner> | undefined;
  const getOwner: GetOwner = (address) =>
    (owners ??= getEntryOwners(newsroom)).get(address) ??
    (newsroom.siteAddresses.isPossible(address) ? theSite : undefined);
  const claimed = new Map<string, string>();
  return entries.flatMap((entry) => {
    if (!isOf(entry, ...publicationNames, 'pages')) return [];
    const { source, values } = entry;
    return values.aliases.flatMap((alias, index) => {
      const address = toComparableAddress(alias);
      const earlier = claimed.get(address);
      claimed.set(address, source.path);
      const problem = isReserved(alias, languages)
        ? toReserved(alias)
        : (findConflict(alias, source.path, getOwner) ??
          (earlier === undefined ? undefined : toDuplicate(alias, source.path, earlier)));
      return problem ? [toFieldProblem(source, `aliases.${index}`, problem)] : [];
    });
  });
}

/** The path of the entry to which a page belongs, or the site. */
type Owner = string | LocalizedMessage;

/** Finds the owner of a page by its comparable address. Former addresses are not included. */
type GetOwner = (address: string) => Owner | undefined;

const getEntryOwners = ({ addresses }: InspectedNewsroom) =>
  new Map(addresses.map(({ href, source: { path } }) => [toComparableAddress(href), path]));

const theSite: Owner = message('the site');

const toReserved = (alias: Address): Problem => ({
  code: 'alias-reserved',
  cause: message('“{alias}” lies in a part of the site that has no pages', { alias }),
  remedy: message('Write the former address of a page.'),
});

/** @param own path of the entry that names the alias */
function findConflict(alias: Address, own: string, getOwner: GetOwner): Problem | undefined {
  const address = toComparableAddress(alias);
  const remedy = message('Remove the alias; it is for addresses that no longer exist.');
  const owner = getOwner(address);
  if (owner !== undefined)
    return {
      code: 'alias-of-page',
      cause:
        owner === own
          ? message('“{alias}” is the address that this text has now', { alias })
          : message('“{alias}” is the address of a page that exists ({owner})', { alias, owner }),
      remedy,
    };
  // A file and a folder cannot have the same name.
  const neighbour = getFolders(address)
    .map((folder) => getOwner(toPageOfFile(folder)))
    .find((page) => page !== undefined);
  if (neighbour === undefined) return undefined;
  return {
    code: 'alias-of-file',
    cause: message('“{alias}” is in the place of a file that goes with a page ({owner})', {
      alias,
      owner: neighbour,
    }),
    remedy,
  };
}

/** An address and all its parent folders: `/a/` is the parent of `/a/b/`. */
const getFolders = (address: string) =>
  [...address.matchAll(/(?<=.)\//g)].map(({ index }) => address.slice(0, index + 1));

/** The page to which a file of this name belongs: `/releases/x/` for `/releases/x.txt/`. */
function toPageOfFile(address: string): string {
  const format = findHandoutFormat(address.replace(/\/$/, ''));
  return format ? `${address.slice(0, -format.length - 2)}/` : '';
}

/**
 * @param own path of the entry that names the alias
 * @param earlier path of the entry that named it first
 */
const toDuplicate = (alias: Address, own: string, earlier: string): Problem => ({
  code: 'duplicate-alias',
  cause:
    earlier === own
      ? message('“{alias}” is already an alias of this text', { alias })
      : message('“{alias}” is already an alias of {earlier}', { alias, earlier }),
  remedy: message('Keep it in one place: an address can lead to one text only.'),
});
