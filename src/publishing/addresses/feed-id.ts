/**
 * An id for feeds, as a tag URI (RFC 4151). Feed readers recognize an entry by it, so it contains nothing
 * that may change: not the headline, the host of the site or the current address.
 *
 * @param identity domain and year, `example.org,2011`
 * @param name such as `releases/2011/vigil/en`, made of the entry's first address
 */
export function toFeedId(identity: string, name: string): string {
  // RFC 4151 allows `/`; characters that it does not allow are percent-encoded.
  return `tag:${identity}:${name.split('/').map(encodeURIComponent).join('/')}`;
}

interface Identified {
  readonly feedIdentity?: string | undefined;
  readonly contact: { readonly email: string };
}

/** The domain in the identity of a newsroom. */
export const getIdentityDomain = (site: Identified): string => getFeedIdentity(site).split(',')[0]!;

/**
 * The identity of a newsroom in its feeds: the one in its settings, or the domain of its
 * press office's e-mail with the year in which Dateline first wrote feeds.
 */
export function getFeedIdentity(site: Identified): string {
  const domain = site.contact.email.split('@').at(-1) ?? '';
  return site.feedIdentity ?? `${domain.toLowerCase()},2026`;
}
