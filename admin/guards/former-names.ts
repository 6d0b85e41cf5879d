import { toEntryName, toEntryPath, type EntryName } from '../../src/model/entry-name.ts';
import type { FormerName } from '../../src/server/store/publication/former-names.ts';
import { getAdminNaming } from '../content-problems/admin-naming.ts';
import { nameFile, toAdminAddress } from '../content-problems/file-name.ts';
import { openDialog, type DialogAction } from '../dialogs/open-dialog.ts';
import { createWindowLink } from '../dom/window-link.ts';
import { createList } from '../dom/list.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { getLanguageLabel } from '../settings/language-names.ts';
import { Cancelled } from './cancelled.ts';
import { createFieldLink } from './problems/field-link.ts';
import { markRefused } from './problems/refused-values.ts';

const { formerName: formerNameMessages, dialogs } = messages;

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
  const { title, explain, hidden, others, coming, elsewhere, address, back } = formerNameMessages;
  let chosen: FormerName | undefined;
  const own = toEntryPath(entry);
  const toItem = (place: FormerName) => {
    const { file, field, words } = place;
    const link =
      file === own && field !== ''
        ? createFieldLink(entry, field, () => (chosen = place))
        : createLink(file, toLabel(place, own), field === 'body' ? words : '');
    return [link, messages.colon + words];
  };
  const former = places.filter(({ code }) => code === 'former-name');
  const named = places.filter(({ code }) => code === 'hidden-name');
  const ahead = places.filter(({ code }) => code === 'coming-name');
  const far = places.filter(({ code }) => code === 'named-elsewhere');
  const choice = await openDialog<'back' | 'go on'>({
    title,
    content: [
      ...(former.length > 0 ? [explain(former.length), createList(former.map(toItem))] : []),
      ...(named.length > 0 ? [hidden, createList(named.map(toItem))] : []),
      ...(ahead.length > 0 ? [coming, createList(ahead.map(toItem))] : []),
      ...(ahead.length > 0 || former.some(({ file }) => file !== own) ? [others] : []),
      ...(ahead[0] ? [createLink(ahead[0].draft!, dialogs.openDraft)] : []),
      ...(far.length > 0 ? [elsewhere, createList(far.map(toItem))] : []),
      ...(places.some(isAddress) ? [address] : []),
    ],
    actions: [
      { label: back, value: 'back', kind: 'primary' },
      { ...goOn, value: 'go on' },
    ],
    onEscape: 'back',
  });
  if (choice === 'go on') return;
  markRefused([...former, ...named, ...ahead], entry, chosen);
  throw new Cancelled();
}

const isAddress = ({ field }: FormerName) => /^(?:slug|aliases)\b/.test(field);

const isKept = ({ code }: FormerName) => code === 'kept-name';

/** Says which other languages go on showing a pseudonym that this one replaces: each may have its own wording. */
export function describeKeptNames(places: readonly FormerName[]): (string | Node)[] {
  const kept = places.filter(isKept);
  if (kept.length === 0) return [];
  const items = kept.map(({ file, words }) => {
    const { collection, slug } = toEntryName(file)!;
    const { language } = getEntryLocation(collection, slug);
    return [createLink(file, getLanguageLabel(language!)), messages.colon + words];
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
  return createWindowLink(href, label);
}

/** The field, after its language in a translation, or its name in any other text. */
function toLabel({ code, file, field }: FormerName, own: string | undefined): string {
  const { collection, slug } = toEntryName(file)!;
  const { type, language } = getEntryLocation(collection, slug);
  const label = field === '' ? messages.problems.file(file) : getFieldLabel(type, field);
  if (file === own) return label;
  const isElsewhere = code === 'named-elsewhere';
  const text = isElsewhere ? nameFile(file, getAdminNaming()).name : getLanguageLabel(language!);
  return `${text} › ${label}`;
}
