import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** Access to pictures: Decap's media library. */
export interface MediaLibrary {
  /** Opens the library to choose or upload a picture. @returns undefined if it is closed without one */
  choosePicture(): Promise<string | undefined>;
  /** The address at which the admin can show a picture; undefined while it is not loaded. */
  getPictureUrl(path: string): string | undefined;
}

/** Creates a dialog field for a picture: its path, a button to choose one, and a thumbnail. */
export function createMediaControl(id: string, value: string, library: MediaLibrary) {
  const messages = getAdminLanguage().bodyEditor;
  const input = createElement('input', { id, autocomplete: 'off', placeholder: '/media/…' });
  input.value = value;
  const picture = createElement('img', { alt: '', class: 'body-thumbnail' });
  const show = () => {
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
  );
  return { element, read: () => input.value.trim() };
}
