import { createElement as h, Fragment, useEffect, useState, type ReactNode } from 'react';
import type { EntryName } from '../../src/model/entry-name.ts';
import type { UnpublishedEntry } from '../../src/server/store/drafts/drafts.ts';
import { readWhenVisible } from '../dom/read-when-visible.ts';
import { toEditorAddress } from '../entries/entry-location.ts';
import { findSetAside, nameSetAside } from '../guards/set-aside.ts';
import { messages } from '../messages/index.ts';

const { status: statusMessages } = messages;

/**
 * Leads to the drafts that were set aside of an entry.
 * @param version the revision in the form: another one may come with such a draft
 */
export function SetAsideDrafts({
  collection,
  slug,
  version,
}: EntryName & { readonly version: string | undefined }): ReactNode {
  const [drafts, setDrafts] = useState<readonly UnpublishedEntry[]>([]);
  // Such a draft is opened, and perhaps discarded, in another window.
  useEffect(
    () => readWhenVisible(() => findSetAside({ collection, slug }), setDrafts),
    [collection, slug, version],
  );
  if (drafts.length === 0) return null;
  const links = drafts.map((draft) =>
    h(
      'a',
      { key: draft.slug, href: toEditorAddress(draft), target: '_blank', rel: 'noreferrer' },
      nameSetAside(draft),
    ),
  );
  return h(
    Fragment,
    null,
    h('p', null, statusMessages.hasSetAside + messages.colon, links),
    h('p', null, statusMessages.useSetAside),
  );
}
