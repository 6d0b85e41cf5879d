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
import { lockWhileReading } from '../guards/lock/editor-lock.ts';
import { messages } from '../messages/index.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { formatShortMoment } from '../settings/moments.ts';
import { formatChangedFields } from './changed-fields.ts';
import { createDifferenceList } from './difference-list.ts';
import { nameValues } from './named-values.ts';
import { saveFormerRevision } from './restored-draft.ts';
import { findDifferences } from './field-differences.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

const { history: historyMessages, dialogs, status: statusMessages } = messages;

/** The entry in the editor. */
export interface ShownEntry extends EntryName {
  readonly path: string;
  /** The revision that was opened. */
  readonly version: string | undefined;
  readonly values: Values;
  /** The text that a conflict draft was set aside of. */
  readonly keptFor: EntryName | undefined;
}

/**
 * Shows who changed an entry, when and in which fields; compares any revision with another or the form, and restores it.
 * What was set aside is compared with the other text.
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
  const { type } = getEntryLocation(entry);
  const known = new Map<string, Values>([['', entry.values]]);
  const read = async (version: string) => {
    const pathOf = version === other?.version ? otherPath : path;
    const values =
      known.get(version) ??
      parseEntryData(await backend.readRevision(pathOf, version), type.extension);
    known.set(version, values);
    return values;
  };
  // The newest is what the form shows; most people look for the one before.
  const former = revisions[1] ?? revisions[0]!;
  const older = createRevisionField(historyMessages.revision, revisions, former.version);
  const newer = createRevisionField(historyMessages.compareWith, revisions, other?.version ?? '', [
    ['', historyMessages.form],
    ...(other ? [[other.version, historyMessages.otherText] as const] : []),
  ]);
  const getRevision = () => revisions.find(({ version }) => version === older.control.value)!;
  const differences = createElement('div', { 'aria-live': 'polite' });
  const compare = async () => {
    const chosen = [older, newer].map(({ control }) => control.value);
    differences.replaceChildren();
    const shown = await describe(chosen).catch((error: unknown) => [String(error)]);
    // The answer about an earlier choice may come later.
    if (chosen.every((version, n) => version === [older, newer][n]!.control.value))
      differences.replaceChildren(...shown);
  };
  const describe = async (chosen: readonly string[]): Promise<(string | Node)[]> => {
    const { isDiscarded } = getRevision();
    const [before, after] = await Promise.all(chosen.map(read));
    const found = await nameValues(type, findDifferences(before!, after!));
    const notes = [
      ...(found.length > 0 ? [historyMessages.legend] : []),
      ...(isDiscarded ? [historyMessages.since] : []),
    ];
    return [
      ...notes.map((note) => createElement('p', {}, note)),
      createDifferenceList(type, found),
    ];
  };
  for (const { control } of [older, newer])
    control.addEventListener('change', () => void compare());
  await compare();
  const answer = ask({
    title: historyMessages.title,
    content: [older.element, newer.element, differences],
    yes: historyMessages.restore,
    no: dialogs.close,
    check: () => restore(entry, getRevision()),
  });
  await noteChanges(revisions, [older, newer], async (former, { version, isPublished }) =>
    formatChangedFields(type, [await read(former), await read(version)], isPublished),
  );
  await answer;
}

/** A list of revisions: when each was saved, by whom, and what it changed. */
interface RevisionField {
  readonly element: HTMLElement;
  readonly control: HTMLSelectElement;
  /** Adds to a revision what it changed. */
  note(version: string, changed: string): void;
}

function createRevisionField(
  label: string,
  revisions: readonly EntryRevision[],
  chosen: string,
  others: readonly (readonly [version: string, label: string])[] = [],
): RevisionField {
  const { field, control } = createField(label, 'select');
  control.append(
    ...others.map(([value, text]) => createElement('option', { value }, text)),
    ...revisions.map(({ version, by, at, isPublished, isDiscarded }) => {
      const ofDraft = isDiscarded ? historyMessages.discarded : historyMessages.inDraft;
      const state = isPublished ? historyMessages.published : ofDraft;
      const when = `${formatShortMoment(at)} · ${state}`;
      return createElement('option', { value: version, 'data-by': by }, `${when} · ${by}`);
    }),
  );
  // The list cuts off the end of the chosen line. Screen readers read it whole.
  const end = createElement('p', { class: 'newsroom-revision-end', 'aria-hidden': 'true' });
  const showEnd = () => {
    end.textContent = control.selectedOptions[0]?.dataset['by'] ?? '';
  };
  control.value = chosen;
  showEnd();
  control.addEventListener('change', showEnd);
  return {
    element: createElement('div', {}, field, end),
    control,
    note(version, changed) {
      const option = [...control.options].find(({ value }) => value === version)!;
      option.append(` · ${changed}`);
      option.dataset['by'] += ` · ${changed}`;
      showEnd();
    },
  };
}

/** Adds to each revision in the lists what it changed, while anybody looks at them. */
async function noteChanges(
  revisions: readonly EntryRevision[],
  lists: readonly RevisionField[],
  describe: (former: string, revision: EntryRevision) => Promise<string>,
): Promise<void> {
  for (const revision of revisions) {
    if (!revision.former) continue;
    // One that deleted the entry can't be read.
    const changed = await describe(revision.former, revision).catch(() => '');
    if (!lists[0]!.control.isConnected) return;
    if (changed) for (const list of lists) list.note(revision.version, changed);
  }
}

/** Short, so that a phone shows all of it: “6/2/11, 10:00 AM · Ana Ruiz”. */
const formatRevision = ({ at, by }: Pick<EntryRevision, 'at' | 'by'>) =>
  `${formatShortMoment(at)} · ${by}`;

/** Until the screen shows what was saved, news of it would read as somebody else's. */
const saveLocked = lockWhileReading(saveFormerRevision);

/** Saves a former revision as a new one. @returns why that was not possible */
async function restore(entry: ShownEntry, revision: EntryRevision): Promise<string | undefined> {
  if (hasUnsavedChanges()) return statusMessages.saveFirst;
  const { collection, slug, path, version: base, values: current } = entry;
  const { version, isDiscarded = false } = revision;
  const kept = await saveLocked({ collection, slug, path, version, base, current, isDiscarded });
  if (!kept) return undefined;
  reloadEntry(entry);
  const { type } = getEntryLocation(entry);
  const labels = kept.map((name) => getFieldLabel(type, name));
  showEntryNotice([
    createElement('p', {}, historyMessages.restored(formatRevision(revision))),
    // What was set aside is not to be published.
    ...(entry.keptFor ? [] : [createElement('p', {}, historyMessages.notPublished)]),
    ...(kept.length > 0 ? [createElement('p', {}, historyMessages.kept), createList(labels)] : []),
  ]);
  return undefined;
}
