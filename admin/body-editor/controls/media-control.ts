import { createElement } from '../../dom/element.ts';
import { getBodyMessages } from '../../messages/body-messages.ts';

/** What the page around the editor knows of pictures: Decap's media library. */
export interface MediaLibrary {
  /** Lets people choose or upload a picture; undefined if they leave the library without one. */
  choosePicture(): Promise<string | undefined>;
  /** The address at which the admin can show a picture, if it is there already. */
  getPictureUrl(path: string): string | undefined;
}

/** A field of a dialog for a picture: its path, a button to choose one, and what it looks like. */
export function createMediaControl(id: string, value: string, library: MediaLibrary) {
  const words = getBodyMessages();
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
    // It would lie above the library, and keep the focus.
    dialog?.close();
    input.value = (await library.choosePicture()) ?? input.value;
    // The Escape that left the library would close the dialog too, if it were open again by then.
    await new Promise((resolve) => setTimeout(resolve));
    if (dialog?.isConnected) dialog.showModal();
    show();
    button.focus();
  };
  const button = createElement(
    'button',
    { type: 'button', click: () => void choose() },
    words.choosePicture,
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
