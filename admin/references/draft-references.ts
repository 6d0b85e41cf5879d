import { currentBackend, type FoundEntry } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { parseListName, type EntryName } from '../../src/model/entry-name.ts';
import { onReturn } from '../dom/on-return.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';
import type { ReferenceSearch } from './find-references.ts';
import type { ListedEntry } from './reference-options.ts';

let reading: Promise<readonly FoundEntry[]> | undefined;
let listed = '';
let read: readonly FoundEntry[] = [];

const forget = () => (reading = undefined);

// A person may have been added in another window, to be chosen in this one.
history.listen(forget);
onReturn(forget);

/** Entries that are saved and not published yet; what refers to them can be published after them. */
export async function listDraftReferences({
  collections,
}: Pick<ReferenceSearch, 'collections'>): Promise<ListedEntry[]> {
  await forgetOther();
  const drafts = await (reading ??= readDrafts());
  return drafts.flatMap(({ collection, slug, data, isModification }) => {
    const list = parseListName(collection);
    if (!list || isModification || !collections.includes(list.collection)) return [];
    const noted = { ...data, $note: messages.reference.unpublished };
    return [{ target: list.collection, language: list.language, slug, data: noted }];
  });
}

/** Forgets the drafts that were read if there are others by now: a colleague may have added a person meanwhile. */
async function forgetOther(): Promise<void> {
  const ids = await getImplementation()
    .unpublishedEntries()
    .then(String, () => listed);
  if (ids !== listed) forget();
  listed = ids;
}

/** The values of a draft as they were read last, which may name a file. */
export const getReadDraft = ({ collection, slug }: EntryName): FoundEntry['data'] | undefined =>
  read.find((draft) => draft.collection === collection && draft.slug === slug)?.data;

/** Without drafts, published entries can still be chosen. */
async function readDrafts(): Promise<readonly FoundEntry[]> {
  const { config, collections } = store.getState();
  const answer = await currentBackend(config)
    .unpublishedEntries(collections)
    .catch(() => undefined);
  if (!answer) forget();
  return (read = answer?.entries ?? []);
}
