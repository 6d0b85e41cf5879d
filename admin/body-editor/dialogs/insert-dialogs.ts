import type { EditorView } from '@codemirror/view';
import { isLinkAddress, isOwnAddress } from '../../../src/markdown/parsing/link-address.ts';
import { toBlockInsertion } from '../commands/inserted-block.ts';
import {
  formatPicture,
  getLink,
  getWordsToLink,
  toAddress,
  toLinkInsertion,
  toUnlinking,
  type LinkText,
} from '../commands/link-commands.ts';
import { askForm } from '../controls/form-dialog.ts';
import { getLinkTargets, type FindPages, type LinkTarget } from './link-targets.ts';
import { type MediaLibrary, createMediaControl } from '../controls/media-control.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** An address with a scheme, absolute path or fragment; anything else may be a headline. */
const addressStart = /^(?:[/#]|[a-z]+:)/i;

/**
 * Asks for a link and inserts it; at an existing link, changes or removes that one.
 * @param findPages finds the pages that are suggested
 */
export async function askLink(view: EditorView, findPages: FindPages): Promise<void> {
  const messages = getAdminLanguage().bodyEditor;
  const old = getLink(view.state, 'Link');
  const { from, to } = getWordsToLink(view.state);
  const selected = view.state.sliceDoc(from, to);
  const isAddress = /^(https?:\/\/|mailto:)\S+$/.test(selected);
  const words = old?.text ?? (isAddress ? '' : selected);
  // A linked picture has no words that the dialog could change.
  const isPicture = words.trim().startsWith('![');
  const known = new Map(getLinkTargets(view.state).map((target) => [target.value, target]));
  const find = async (words: string): Promise<LinkTarget[]> => {
    const found = await findPages(words);
    for (const target of found) known.set(target.value, target);
    return found;
  };
  const newest = find('');
  /** Maps what was typed to an address; a headline means its page. */
  const toTarget = async (typed = '') => {
    const address = toAddress(typed);
    if (addressStart.test(address)) return address;
    const wanted = typed.trim().toLowerCase();
    return (
      (await find(wanted)).find(({ label }) => label.toLowerCase() === wanted)?.value ?? address
    );
  };
  const getTitle = async (address: string) => {
    // An address has the words of its headline.
    if (!known.has(address) && isOwnAddress(address))
      await find(address.replaceAll(/^.*\/(?=.)|\W+$/g, '').replaceAll('-', ' '));
    const target = known.get(address);
    return target?.title ?? target?.label;
  };
  let link: Pick<LinkText, 'text' | 'address'> | undefined;
  const answer = await askForm({
    title: old ? messages.editTitle(messages.link) : messages.link,
    submit: old ? messages.change : messages.insert,
    ...(old && { other: messages.unlink }),
    fields: [
      ...(isPicture ? [] : [{ name: 'text', label: messages.linkText, value: words }]),
      {
        name: 'address',
        label: messages.linkAddress,
        hint: messages.linkAddressHint,
        required: true,
        value: old?.address ?? (isAddress ? selected : ''),
        suggest: async (typed) => [
          ...getLinkTargets(view.state),
          ...(await (!typed.trim() || addressStart.test(typed) ? newest : find(typed))),
        ],
      },
    ],
    // While the dialog is open: once it is closed, staff type on behind the link.
    check: async ({ text: written = words, address: typed = '' }) => {
      if (!typed.trim()) return { message: messages.linkAddressMissing, field: 'address' };
      const address = await toTarget(typed);
      if (!addressStart.test(address) || !isLinkAddress(address))
        return { message: messages.linkAddressWrong, field: 'address' };
      link = { address, text: written.trim() || ((await getTitle(address)) ?? typed) };
      return undefined;
    },
  });
  if (answer?.isOther && old) view.dispatch(toUnlinking(old));
  else if (answer && link) view.dispatch(toLinkInsertion(view.state, link, old));
  view.focus();
}

/** Asks for a picture and inserts it in a paragraph of its own. @param old the picture to change instead */
export async function askPicture(
  view: EditorView,
  library: MediaLibrary,
  old?: LinkText,
): Promise<void> {
  const messages = getAdminLanguage().bodyEditor;
  const answer = await askForm({
    title: old ? messages.editTitle(messages.picture) : messages.picture,
    submit: old ? messages.change : messages.insert,
    fields: [
      {
        name: 'src',
        label: messages.properties.src!,
        hint: messages.pictureHint,
        required: true,
        createControl: (id) => createMediaControl(id, old?.address ?? '', library),
      },
      {
        name: 'alt',
        label: messages.properties.alt!,
        hint: messages.altHint,
        required: true,
        value: old?.text ?? '',
      },
      {
        name: 'caption',
        label: messages.caption,
        hint: messages.captionHint,
        value: old?.title ?? '',
      },
    ],
    check: ({ src = '', alt = '' }) => {
      if (!src || !isOwnAddress(src)) return { message: messages.pictureMissing, field: 'src' };
      return alt.trim() ? undefined : { message: messages.altMissing, field: 'alt' };
    },
  });
  if (answer) {
    const { src = '', alt = '', caption = '' } = answer.values;
    const insert = formatPicture({ src, alt, caption });
    const { state } = view;
    view.dispatch(
      old
        ? {
            changes: { from: old.from, to: old.to, insert },
            selection: { anchor: old.from + insert.length },
            userEvent: 'input.format',
          }
        : toBlockInsertion(state, insert),
    );
  }
  view.focus();
}
