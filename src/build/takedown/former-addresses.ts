import { parseLocation, toEntryId } from '../../model/location.ts';
import { unreadable } from '../../source/readable-fields.ts';
import type { BuiltSite } from '../files/built-site.ts';
import type { EntryStatus, ReadEntry } from './entry-statuses.ts';
import {
  getAliases,
  toAddress,
  toAddressed,
  toOutputAddresses,
  type ShownEntry,
  type SiteFacts,
} from './shown-entries.ts';

/** A page at a former address that no entry has any more. */
export interface FormerPage {
  /** Its path: `news/42/index.html`. */
  readonly path: string;
  /** Where it leads: `/releases/vigil/`. */
  readonly target: string;
  /** What the site shows there. */
  readonly shown?: ShownEntry | undefined;
  /** The file of that. */
  readonly file?: string | undefined;
}

/** Bytes of a page at a former address, which has a headline and addresses alone: there are thousands of others, which are larger. */
const largestPage = 8 * 1024;

/** Where a page leads that is at a former address; undefined for any other page. */
export const getTarget = (html: string): string | undefined =>
  /^[^>]*>\s*<html [^>]*data-status="301"/.test(html)
    ? (/content="0; url=([^"]+)"/.exec(html)?.[1] ?? '')
    : undefined;

/**
 * The pages of a site at former addresses that were removed: such an address may have the name of somebody who is now
 * protected. Those that lead to an entry of which no former address can be read stay.
 * @param entries of the content
 */
export async function findFormerPages(
  site: BuiltSite,
  facts: SiteFacts,
  entries: readonly ReadEntry[],
  statuses: ReadonlyMap<ShownEntry, EntryStatus>,
): Promise<FormerPage[]> {
  const shownAt = new Map(
    statuses.keys().map((shown) => [toAddress(shown, facts.languages), shown]),
  );
  const known = new Set([
    ...shownAt.values().flatMap((shown) => toOutputAddresses(shown, facts)),
    ...entries.flatMap(getAddresses).map((address) => String(address).replace(/\/$/, '')),
  ]);
  /** Those that an entry has, or had: one that moves back is not there yet. */
  function getAddresses(entry: ReadEntry): unknown[] {
    const own = entry.location.language ? [toAddress(toAddressed(entry), facts.languages)] : [];
    return [...own, ...getAliases(entry)];
  }
  const found: FormerPage[] = [];
  for (const path of await site.list()) {
    if (!path.endsWith('/index.html') || known.has(`/${path.replace('/index.html', '')}`)) continue;
    // One that cannot be read must not keep anything else on the site.
    if ((await site.getSize(path).catch(() => 0)) > largestPage) continue;
    const target = getTarget(await site.read(path).then(String, () => ''));
    if (target === undefined) continue;
    const shown = shownAt.get(target);
    const status = shown && statuses.get(shown);
    // Without any, the disk of their folder is missing.
    const mayHave = status?.reason === 'public' && status.entries.length === 0;
    if (!mayHave && !status?.entries.some(isUnknown))
      found.push({ path, target, shown, file: status?.file });
  }
  return found;
}

const isUnknown = ({ location, fields }: ReadEntry) =>
  location.collection !== 'testimonies' &&
  (fields['aliases'] === unreadable || Object.keys(fields).length === 0);

/**
 * What else of a site says a former address in the section of its entry: ids in feeds and calendars, which are made of the
 * first one (`public-name.ts`).
 */
export function toFormerIds({ path, target, file = '' }: FormerPage): string[] {
  const location = parseLocation(file);
  const [, section, name] = /^(.*\/)([^/]+)\/index\.html$/.exec(`/${path}`) ?? [];
  if ('fault' in location || !name || target.replace(/[^/]+\/$/, '') !== section) return [];
  return [toEntryId({ ...location, key: location.key.replace(/[^/]+$/, name) })];
}
