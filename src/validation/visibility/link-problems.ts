import { message } from '../../languages/message.ts';
import { toComparableAddress } from '../../model/fields/site-address.ts';
import type { SettingsName } from '../../model/content-types/collections.ts';
import { inForm, type Problem } from '../../languages/problems/problem.ts';
import { toEntryId } from '../../model/location.ts';
import { definePages, toOwnPath } from '../../publishing/addresses/linked-page.ts';
import { opensAt, type Publishable } from '../../publishing/visibility/lifecycle.ts';
import {
  getReferences,
  isSharedName,
  type Referrer,
} from '../../publishing/visibility/public-shared.ts';
import { findNearest } from '../../source/nearest-name.ts';
import type { InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import {
  findPrematurePointer,
  getDisclosure,
  getSharedDisclosure,
  whys,
  type Disclosure,
} from './premature-links.ts';

/** Finds the problems of a link in an entry; links to other sites are not checked. */
export interface LinkCheck {
  (href: string, from: Publishable): readonly Problem[];
}

/** Parts of the site whose files the build makes and the content does not determine. */
const generated = /^\/(admin|api|([a-z-]+\/)?feeds|pagefind|_astro)(\/|$)|^\/[^/]+\.[a-z]+$/;

/**
 * Prepares the check of links between pages of the newsroom.
 * @param siteUrl origin of the site; without it, addresses with an origin are all those of other sites
 */
export function defineLinkCheck(newsroom: InspectedNewsroom, siteUrl?: string): LinkCheck {
  const { entries, addresses, languages, now, siteAddresses } = newsroom;
  const findDisclosure = defineDisclosures(newsroom);
  const collections = new Map(addresses.map(({ href, collection }) => [href, collection]));
  const getPage = definePages(languages, (page) => collections.get(page));
  /** The path of the file behind each address: present and former ones. */
  const files = new Map([
    ...entries.flatMap(({ values, source }) =>
      'aliases' in values
        ? values.aliases.map((alias) => [alias as string, source.path] as const)
        : [],
    ),
    ...addresses.map(({ href, source }) => [href, source.path] as const),
  ]);
  // Most newsrooms have no broken link.
  let folded: ReadonlyMap<string, string> | undefined;
  const getFolded = () =>
    (folded ??= new Map(
      [...siteAddresses.at(now), ...files.keys()].map((href) => [toComparableAddress(href), href]),
    ));
  // What is not public yet may lead to a list that it will be on.
  const isOfSite = (path: string, from: Publishable) =>
    siteAddresses.has(path, now) || (opensAt(from) > now && siteAddresses.has(path, opensAt(from)));

  return (written, from) => {
    const path = toOwnPath(written, siteUrl);
    if (path === undefined || /^(#|$)/.test(written)) return [];
    if (!path.startsWith('/')) return [toRelative(written)];
    if (path.startsWith('/media/')) return [toMediaLink(path)];
    if (generated.test(path)) return [];
    // Without languages no address is known; reading the settings has reported that.
    if (languages.length === 0) return [];
    const page = getPage(path);
    const file = files.get(page);
    if (file === undefined)
      return isOfSite(page, from) ? [] : [{ ...toBroken(path, getFolded()), leadsTo: page }];
    const to = findDisclosure(file);
    const disclosure = to && findPrematurePointer(from, to, now);
    return disclosure ? [{ ...toPremature(path, disclosure), leadsTo: page }] : [];
  };
}

/** Says when an entry may first become known to the public, by the path of its file. Only few entries are linked to. */
function defineDisclosures({ entries, settings }: InspectedNewsroom) {
  const byPath = new Map(entries.map((entry) => [entry.source.path, entry]));
  let namings: ReadonlyMap<string, number> | undefined;
  const getNaming = (id: string) => (namings ??= getFirstNamings({ entries, settings })).get(id);
  return (path: string): Disclosure | undefined => {
    const entry = byPath.get(path);
    if (!entry) return undefined;
    const { values } = entry;
    const { collection, key } = entry.location;
    return isSharedName(collection)
      ? getSharedDisclosure(
          { collection, key, values },
          getNaming(toEntryId({ collection, key })) ?? Infinity,
        )
      : getDisclosure(values as Publishable);
  };
}

/** The moment at which the first entry that names it becomes public, by the id of a person or topic. */
function getFirstNamings({
  entries,
  settings,
}: Pick<InspectedNewsroom, 'entries' | 'settings'>): Map<string, number> {
  const first = new Map<string, number>();
  const add = (of: Referrer['of'], values: object) => {
    // Settings have no dates: what they name is public.
    const moment = opensAt(values as Publishable);
    for (const name of getReferences({ of, values }))
      first.set(name, Math.min(moment, first.get(name) ?? Infinity));
  };
  for (const { location, values } of entries)
    if (!isSharedName(location.collection)) add(location.collection, values);
  for (const [name, { values }] of Object.entries(settings)) add(name as SettingsName, values);
  return first;
}

function toRelative(href: string): Problem {
  return {
    code: 'link-relative',
    cause: message('the link “{href}” depends on the page on which it is read', { href }),
    remedy: message(
      'Write the address from the top of the site, such as /releases/governor-suspends/.',
    ),
  };
}

/** Media are published only if a field uses them, under names that change with their content. */
function toMediaLink(path: string): Problem {
  return {
    code: 'media-link',
    cause: message('the link “{path}” leads to a file that has another address on the site', {
      path,
    }),
    ...inForm(
      'Offer a document in the field attachments; show a picture with ![what it shows](…).',
      message(
        'Offer a document in the field “Attachments”; show a picture with the picture button.',
      ),
    ),
  };
}

function toBroken(path: string, folded: ReadonlyMap<string, string>): Problem {
  const meant = folded.get(toComparableAddress(path));
  if (meant !== undefined)
    return {
      code: 'link-form',
      cause: message(
        'the link “{path}” differs from the address of the page in letter case, accents or the closing slash',
        { path },
      ),
      remedy: message('Write {meant}.', { meant }),
    };
  const nearest = findNearest(path, [...folded.values()]);
  return {
    code: 'broken-link',
    cause: message('the link “{path}” leads to no page of this newsroom', { path }),
    remedy: nearest
      ? message('Did you mean {nearest}?', { nearest })
      : message('Open the page that is meant and copy its address.'),
  };
}

function toPremature(path: string, { what, why }: Disclosure): Problem {
  return {
    code: 'premature-link',
    cause: message('the link “{path}” leads to {what} that is {why}, and would reveal it', {
      path,
      what,
      why,
    }),
    ...inForm(
      'Remove the link, or publish this text no earlier than the other.',
      why === whys.draft
        ? message(
            'Remove the link. If readers have seen the other text, withdraw it instead of holding it back: then links to it may stay.',
          )
        : message(
            'Remove the link, or publish this text no earlier than the other. If the draft of each is set to “Ready”, “Publish …” publishes both together.',
          ),
    ),
  };
}
