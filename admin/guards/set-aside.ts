import type { EntryName } from '../../src/model/entry-name.ts';
import type { UnpublishedEntry } from '../../src/server/store/drafts/drafts.ts';
import { createList } from '../dom/list.ts';
import { createWindowLink } from '../dom/window-link.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { toEditorAddress } from '../entries/entry-location.ts';
import { messages } from '../messages/index.ts';
import { formatShortMoment } from '../settings/moments.ts';

const { status: statusMessages } = messages;

/** Finds the drafts that were set aside of an entry. */
export async function findSetAside({ collection, slug }: EntryName): Promise<UnpublishedEntry[]> {
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

/** Says who set a draft aside, and when. */
export const nameSetAside = ({ pullRequestAuthor, updatedAt }: UnpublishedEntry): string =>
  `${pullRequestAuthor} · ${formatShortMoment(updatedAt)}`;

/** Leads from a dialog to the drafts that were set aside of an entry. Without an answer of the server, says nothing. */
export async function describeSetAside(entry: EntryName): Promise<(string | Node)[]> {
  const drafts = await findSetAside(entry).catch(() => []);
  if (drafts.length === 0) return [];
  const links = drafts.map((draft) => [
    createWindowLink(toEditorAddress(draft), nameSetAside(draft)),
  ]);
  const { hasSetAside, useSetAside } = statusMessages;
  return [hasSetAside + messages.colon, createList(links), useSetAside];
}
