import { createElement as h, Fragment, useEffect, useState, type ReactNode } from 'react';
import type { EntryName } from '../../src/model/entry-name.ts';
import type { UnpublishedEntry } from '../../src/server/store/drafts/drafts.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { toEditorAddress } from '../entries/entry-location.ts';
import { messages } from '../messages/index.ts';
import { formatShortMoment } from '../settings/moments.ts';

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
  useEffect(() => {
    const update = () => {
      // Without an answer, nothing new is said.
      if (!document.hidden)
        void findSetAside({ collection, slug }).then(setDrafts, () => undefined);
    };
    update();
    // Such a draft is opened, and perhaps discarded, in another window.
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, [collection, slug, version]);
  if (drafts.length === 0) return null;
  const links = drafts.map((draft) =>
    h(
      'a',
      { key: draft.slug, href: toEditorAddress(draft), target: '_blank', rel: 'noreferrer' },
      `${draft.pullRequestAuthor} · ${formatShortMoment(draft.updatedAt)}`,
    ),
  );
  return h(
    Fragment,
    null,
    h('p', null, statusMessages.hasSetAside + messages.colon, links),
    h('p', null, statusMessages.useSetAside),
  );
}

async function findSetAside({ collection, slug }: EntryName): Promise<UnpublishedEntry[]> {
  const backend = getImplementation();
  // A long name is cut.
  const start = `${collection}/${slug.slice(0, 100)}`;
  const ids = (await backend.unpublishedEntries()).filter(
    (id) => id.startsWith(start) && /-kept-\d+$/.test(id),
  );
  const found = await Promise.all(
    ids.map((id) =>
      backend.unpublishedEntry({ collection, slug: id.slice(collection.length + 1) }),
    ),
  );
  return found.filter(({ keptFor }) => keptFor?.slug === slug);
}
