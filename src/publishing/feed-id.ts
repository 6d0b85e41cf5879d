/**
 * An id for feeds, as a tag URI (RFC 4151). Readers know a text by it, so it holds nothing that may
 * change: neither headline nor host of the site nor the address that the text has now.
 *
 * @param identity domain and year, `example.org,2011`
 * @param name what is named: `releases/2011/vigil/en`, by the text's first address
 */
export function toFeedId(identity: string, name: string): string {
  // Characters that RFC 4151 does not allow stand percent-encoded; `/` it allows.
  return `tag:${identity}:${name.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * The identity of a newsroom in its feeds: the one that its settings state, or the domain of its
 * press office's e-mail with the year in which Dateline first wrote feeds.
 */
export function getFeedIdentity(site: {
  readonly feedIdentity?: string | undefined;
  readonly contact: { readonly email: string };
}): string {
  const domain = site.contact.email.split('@').at(-1) ?? '';
  return site.feedIdentity ?? `${domain.toLowerCase()},2026`;
}
