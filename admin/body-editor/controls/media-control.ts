import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** Access to pictures: Decap's media library. */
export interface MediaLibrary {
  /** Opens the library to choose or upload a picture. @returns undefined if it is closed without one */
  choosePicture(): Promise<string | undefined>;
  /** The address at which the admin can show a picture; undefined while it is not loaded. */
  getPictureUrl(path: string): string | undefined;
}

/**
 * Creates a dialog field for a picture: its path, a button to choose one, and a thumbnail. Another picture takes the words of
 * the former out of the form, until they are put back: they may name the wrong person as its author.
 */
export function createMediaControl(id: string, value: string, library: MediaLibrary) {
  const { bodyEditor: messages, messages: common } = getAdminLanguage();
  const input = createElement('input', {
    id,
    // Wherever a picture is asked for, it is needed.
    required: true,
    autocomplete: 'off',
    placeholder: '/media/…',
  });
  input.value = value;
  const picture = createElement('img', { alt: '', class: 'body-thumbnail' });
  const notice = createElement('p', { role: 'status', class: 'body-hint' });
  let former = value;
  const takeOutWords = () => {
    const [before, chosen] = [former, input.value.trim()];
    former = chosen;
    const words = [...(input.form?.querySelectorAll('input') ?? [])]
      .filter((control) => control !== input && control.value !== '')
      .map((control) => [control, control.value] as const);
    if (before === '' || before === chosen || words.length === 0) return;
    const putBack = () => {
      for (const [control, text] of words) control.value ||= text;
      notice.replaceChildren();
    };
    for (const [control] of words) control.value = '';
    notice.replaceChildren(
      `${common.otherPicture.takenOut} `,
      createElement('button', { type: 'button', click: putBack }, common.otherPicture.putBack),
    );
  };
  const show = () => {
    takeOutWords();
    const url = input.value ? library.getPictureUrl(input.value) : undefined;
    picture.hidden = !url;
    if (url) picture.src = url;
  };
  const choose = async () => {
    const dialog = input.closest('dialog');
    // An open dialog would cover the library and keep the focus.
    dialog?.close();
    input.value = (await library.choosePicture()) ?? input.value;
    // Waits, or the Escape that closed the library would also close the dialog.
    await new Promise((resolve) => setTimeout(resolve));
    if (dialog?.isConnected) dialog.showModal();
    show();
    button.focus();
  };
  const button = createElement(
    'button',
    { type: 'button', click: () => void choose() },
    messages.choosePicture,
  );
  input.addEventListener('change', show);
  show();
  const element = createElement(
    'div',
    { class: 'body-media' },
    createElement('div', { class: 'body-media-line' }, input, button),
    picture,
    notice,
  );
  return { element, read: () => input.value.trim() };
}
