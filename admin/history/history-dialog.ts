import type { EntryRevision } from '../../src/server/store/history/entry-history.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import { parseEntryData } from '../../src/editing/edit-source.ts';
import { showEntryNotice } from '../dialogs/entry-notice.ts';
import { createField } from '../dialogs/field.ts';
import { ask } from '../dialogs/ask.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createElement } from '../dom/element.ts';
import { createList } from '../dom/list.ts';
import { getImplementation, hasUnsavedChanges, reloadEntry } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { messages } from '../messages/index.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { formatShortMoment } from '../settings/moments.ts';
import { createDifferenceList } from './difference-list.ts';
import { nameValues } from './named-values.ts';
import { saveFormerRevision } from './restored-draft.ts';
import { findDifferences } from './field-differences.ts';

const { history: historyMessages, dialogs, status: statusMessages } = messages;

/** The entry in the editor. */
export interface ShownEntry {
  /** Decap's names. */
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  /** The revision that was opened. */
  readonly version: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** The text that a conflict draft was set aside of. */
  readonly keptFor: EntryName | undefined;
}

/**
 * Shows who changed an entry, and when; compares any revision with another or the form, and restores it. What was set aside
 * is compared with the other text.
 */
export async function openHistory(entry: ShownEntry): Promise<void> {
  const { path, slug, keptFor } = entry;
  const backend = getImplementation();
  const otherPath = path.replace(`/${slug}.`, `/${keptFor?.slug}.`);
  const [revisions, [other]] = await Promise.all([
    backend.call('listRevisions', { path }),
    keptFor ? backend.call('listRevisions', { path: otherPath }) : [],
  ]);
  if (revisions.length === 0) return showMessage(historyMessages.title, [historyMessages.none]);
  const { type } = getEntryLocation(entry.collection, entry.slug);
  const read = async (version: string) =>
    version === ''
      ? entry.values
      : parseEntryData(
          await backend.readRevision(version === other?.version ? otherPath : path, version),
          type.extension,
        );
  const older = createRevisionField(historyMessages.revision, revisions);
  // The newest is what the form shows; most people look for the one before.
  older.control.selectedIndex = Math.min(1, revisions.length - 1);
  const newer = createRevisionField(historyMessages.compareWith, revisions, [
    ['', historyMessages.form],
    ...(other ? [[other.version, historyMessages.otherText] as const] : []),
  ]);
  if (other) newer.control.value = other.version;
  const getRevision = () => revisions.find(({ version }) => version === older.control.value)!;
  const differences = createElement('div', { 'aria-live': 'polite' });
  const compare = async () => {
    const [before, after] = await Promise.all([
      read(older.control.value),
      read(newer.control.value),
    ]);
    const found = await nameValues(type, findDifferences(before, after));
    const legend = createElement('p', {}, historyMessages.legend);
    differences.replaceChildren(
      ...(found.length > 0 ? [legend] : []),
      createDifferenceList(type, found),
    );
  };
  for (const { control } of [older, newer])
    control.addEventListener('change', () => void compare());
  await compare();
  await ask({
    title: historyMessages.title,
    content: [older.field, newer.field, differences],
    yes: historyMessages.restore,
    no: dialogs.close,
    check: () => restore(entry, getRevision()),
  });
}

function createRevisionField(
  label: string,
  revisions: readonly EntryRevision[],
  others: readonly (readonly [version: string, label: string])[] = [],
): ReturnType<typeof createField<'select'>> {
  const created = createField(label, 'select');
  created.control.append(
    ...others.map(([value, text]) => createElement('option', { value }, text)),
    ...revisions.map(({ version, by, at, isPublished }) => {
      const state = isPublished ? historyMessages.published : historyMessages.inDraft;
      return createElement(
        'option',
        { value: version },
        `${formatRevision({ by, at })} · ${state}`,
      );
    }),
  );
  return created;
}

/** Short, so that a phone shows all of it: “6/2/11, 10:00 AM · Ana Ruiz”. */
const formatRevision = ({ at, by }: Pick<EntryRevision, 'at' | 'by'>) =>
  `${formatShortMoment(at)} · ${by}`;

/** Saves a former revision as a new one. @returns why that was not possible */
async function restore(entry: ShownEntry, revision: EntryRevision): Promise<string | undefined> {
  if (hasUnsavedChanges()) return statusMessages.saveFirst;
  const { collection, slug, path, version: base, values: current } = entry;
  const { version } = revision;
  try {
    const kept = await saveFormerRevision({ collection, slug, path, version, base, current });
    if (!kept) return undefined;
    reloadEntry(collection, slug);
    const { type } = getEntryLocation(collection, slug);
    const labels = kept.map((name) => getFieldLabel(type, name));
    showEntryNotice([
      createElement('p', {}, historyMessages.restored(formatRevision(revision))),
      // What was set aside is not to be published.
      ...(entry.keptFor ? [] : [createElement('p', {}, historyMessages.notPublished)]),
      ...(kept.length > 0
        ? [createElement('p', {}, historyMessages.kept), createList(labels)]
        : []),
    ]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
