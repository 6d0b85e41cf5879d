import { toEntryName, toEntryPath, type EntryName } from '../../src/model/entry-name.ts';
import type { FormerName } from '../../src/server/store/publication/former-names.ts';
import { getAdminNaming } from '../content-problems/admin-naming.ts';
import { nameFile, toAdminAddress } from '../content-problems/file-name.ts';
import { openDialog, type DialogAction } from '../dialogs/open-dialog.ts';
import { readTitles } from '../content-problems/read-titles.ts';
import { createWindowLink } from '../dom/window-link.ts';
import { createListBelow } from '../dom/list.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { getLanguageLabel } from '../settings/language-names.ts';
import { Cancelled } from './cancelled.ts';
import { createFieldLink } from './problems/field-link.ts';
import { markRefused } from './problems/refused-values.ts';

const { formerName: formerNameMessages, dialogs, status } = messages;

/**
 * Asks before a person is published under a pseudonym beside another name, or such a draft becomes ready: readers could
 * tell who it is. Shows where the names are, and leads to the one that staff choose. A name may also be an ordinary word,
 * so staff decide.
 * @param goOn the button that goes on all the same
 * @throws Cancelled if staff go back to the text
 */
export async function askFormerNames(
  places: readonly FormerName[],
  entry: EntryName,
  goOn: Omit<DialogAction<never>, 'value'>,
): Promise<void> {
  if (places.every(isKept)) return;
  await readTitles(places.map(({ file }) => file));
  const { title, explain, hidden, others, coming, elsewhere, address, back } = formerNameMessages;
  let chosen: FormerName | undefined;
  const own = toEntryPath(entry);
  const toOwnItem = (place: FormerName) => {
    const { file, field, words } = place;
    if (isFixed(place)) return status.address + messages.colon + words;
    if (file !== own || field === '') return toItem(place, own);
    return [createFieldLink(entry, field, () => (chosen = place)), messages.colon + words];
  };
  const former = places.filter(({ code }) => code === 'former-name');
  const named = places.filter(({ code }) => code === 'hidden-name');
  const ahead = places.filter(({ code }) => code === 'coming-name');
  const far = places.filter(({ code }) => code === 'named-elsewhere').map((place) => toItem(place));
  const choice = await openDialog<'back' | 'go on'>({
    title,
    content: [
      ...createListBelow(explain(former.length), former.map(toOwnItem)),
      ...createListBelow(hidden, named.map(toOwnItem)),
      ...createListBelow(coming, ahead.map(toOwnItem)),
      ...(ahead.length > 0 || former.some(({ file }) => file !== own) ? [others] : []),
      ...(ahead[0] ? [createLink(ahead[0].draft!, dialogs.openDraft)] : []),
      ...createListBelow(elsewhere, far),
      ...(places.some((place) => isAddress(place) && !isFixed(place)) ? [address] : []),
    ],
    actions: [
      { label: back, value: 'back', kind: 'primary' },
      { ...goOn, value: 'go on' },
    ],
    onEscape: 'back',
  });
  if (choice === 'go on') return;
  const inForm = [...former, ...named, ...ahead].filter((place) => !isFixed(place));
  markRefused(inForm, entry, chosen);
  throw new Cancelled();
}

const isAddress = ({ field }: FormerName) => /^(?:slug|aliases)\b/.test(field);

/** Whether it is the address of somebody in People, which stays. */
const isFixed = ({ file, field }: FormerName) => field === 'slug' && file.startsWith('people/');

const isKept = ({ code }: FormerName) => code === 'kept-name' || code === 'named-in-draft';

/**
 * Says which other languages go on showing a pseudonym that this one replaces, since each may have its own wording, and
 * which drafts have a former name.
 */
export const describeKeptNames = (places: readonly FormerName[]): (string | Node)[] =>
  (['kept-name', 'named-in-draft'] as const).flatMap((code) => {
    const kept = places.filter((place) => place.code === code);
    const items = kept.map((place) => toItem(place));
    return createListBelow(formerNameMessages[code], items);
  });

/** A link to the place in another window, and its words. @param own the entry that is asked about */
const toItem = (place: FormerName, own?: string) => [
  createLink(place.file, toLabel(place, own), place.field === 'body' ? place.words : ''),
  messages.colon + place.words,
];

/**
 * A link that opens an entry in another window: the dialog waits here.
 * @param path below the content folder
 * @param words to which it leads in the body
 */
function createLink(path: string, label: string, words = '') {
  const href = `${toAdminAddress(path)}${words && `?find=${encodeURIComponent(words)}`}`;
  return createWindowLink(href, label);
}

/** The field, after its language in a translation, or its name in any other text. */
function toLabel({ code, file, field }: FormerName, own?: string): string {
  const { type, language } = getEntryLocation(toEntryName(file)!);
  const label = field === '' ? messages.problems.file(file) : getFieldLabel(type, field);
  if (file === own) return label;
  const isElsewhere = code === 'named-elsewhere';
  const text = isElsewhere ? nameFile(file, getAdminNaming()).name : getLanguageLabel(language!);
  return `${text} › ${label}`;
}
