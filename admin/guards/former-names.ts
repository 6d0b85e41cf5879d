import { toEntryName, toEntryPath, type EntryName } from '../../src/model/entry-name.ts';
import type { FormerName } from '../../src/server/store/publication/former-names.ts';
import { toAdminAddress } from '../content-problems/file-name.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { createElement } from '../dom/element.ts';
import { createList } from '../dom/list.ts';
import { isEdited } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { getLanguageName } from '../settings/loaded-settings.ts';
import { Cancelled } from './cancelled.ts';
import { markRefused } from './problems/refused-values.ts';

const { formerName: formerNameMessages, dialogs } = messages;

/**
 * Asks before a person is published under a pseudonym beside another name: readers could tell who it is. A name may also
 * be an ordinary word, so staff decide.
 * @throws Cancelled if staff go back to the text
 */
export async function askFormerNames(
  places: readonly FormerName[],
  entry: EntryName,
): Promise<void> {
  if (places.every(isKept)) return;
  const choice = await showPlaces(places, entry, formerNameMessages.publish);
  if (choice !== 'publish') throw new Cancelled();
}

/**
 * Shows where an entry has such names, and leads to the one that staff choose.
 * @param publish label of the button that goes on all the same; without it, there is only the way back
 */
export async function showPlaces(
  places: readonly FormerName[],
  entry: EntryName,
  publish?: string,
): Promise<'back' | 'publish'> {
  if (places.every(isKept)) return 'back';
  const { title, explain, others, coming, back } = formerNameMessages;
  let chosen: FormerName | undefined;
  const own = toEntryPath(entry);
  const choose = (place: FormerName) => (event: Event) => {
    if (!isEdited(entry.collection, entry.slug)) return;
    event.preventDefault();
    chosen = place;
  };
  const toItem = (place: FormerName) => {
    const label = toLabel(place, own);
    const link =
      place.file === own
        ? createElement('a', { href: toAdminAddress(own), click: choose(place) }, label)
        : createLink(place.file, label, place.field === 'body' ? place.words : '');
    return [link, messages.colon + place.words];
  };
  const former = places.filter(({ code }) => code === 'former-name');
  const ahead = places.filter(({ code }) => code === 'coming-name');
  const choice = await openDialog<'back' | 'publish'>({
    title,
    content: [
      ...(former.length > 0 ? [explain(former.length), createList(former.map(toItem))] : []),
      ...(ahead.length > 0 ? [coming, createList(ahead.map(toItem))] : []),
      ...(ahead.length > 0 || former.some(({ file }) => file !== own) ? [others] : []),
      ...(ahead[0] ? [createLink(ahead[0].draft!, dialogs.openDraft)] : []),
    ],
    actions: [
      { label: back, value: 'back', kind: 'primary' },
      ...(publish ? [{ label: publish, value: 'publish', kind: 'danger' } as const] : []),
    ],
    onEscape: 'back',
  });
  if (choice === 'back') markRefused([...former, ...ahead], entry, chosen);
  return choice;
}

const isKept = ({ code }: FormerName) => code === 'kept-name';

/** Says which other languages go on showing a pseudonym that this one replaces: each may have its own wording. */
export function describeKeptNames(places: readonly FormerName[]): (string | Node)[] {
  const kept = places.filter(isKept);
  if (kept.length === 0) return [];
  const items = kept.map(({ file, words }) => {
    const { collection, slug } = toEntryName(file)!;
    const { language } = getEntryLocation(collection, slug);
    return [createLink(file, getLanguageName(language!)), messages.colon + words];
  });
  return [formerNameMessages.kept, createList(items)];
}

/**
 * A link that opens an entry in another window: the dialog waits here.
 * @param path below the content folder
 * @param words to which it leads in the body
 */
function createLink(path: string, label: string, words = '') {
  const href = `${toAdminAddress(path)}${words && `?find=${encodeURIComponent(words)}`}`;
  return createElement('a', { href, target: '_blank', rel: 'noreferrer' }, label);
}

/** The field, after its language in another text. */
function toLabel({ file, field }: FormerName, own: string | undefined): string {
  const { collection, slug } = toEntryName(file)!;
  const { type, language } = getEntryLocation(collection, slug);
  const label = field === '' ? messages.problems.file(file) : getFieldLabel(type, field);
  return file === own ? label : `${getLanguageName(language!)} › ${label}`;
}
