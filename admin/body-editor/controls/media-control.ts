import { toElement } from './dom-element.ts';
import { getWords } from '../../messages/body-messages.ts';

/** What the page around the editor knows of pictures: Decap's media library. */
export interface MediaLibrary {
  /** Lets people choose or upload a picture; settles only when one is chosen. */
  choosePicture(): Promise<string>;
  /** The address at which the admin can show a picture, if it is there already. */
  getPictureUrl(path: string): string | undefined;
}

/** A field of a dialog for a picture: its path, a button to choose one, and what it looks like. */
export function toMediaControl(id: string, value: string, library: MediaLibrary) {
  const words = getWords();
  const input = toElement('input', { id, autocomplete: 'off', placeholder: '/media/…' });
  input.value = value;
  const picture = toElement('img', { alt: '', class: 'body-thumbnail' });
  const show = () => {
    const url = input.value ? library.getPictureUrl(input.value) : undefined;
    picture.hidden = !url;
    if (url) picture.src = url;
  };
  const choose = async () => {
    input.value = await library.choosePicture();
    show();
    button.focus();
  };
  const button = toElement(
    'button',
    { type: 'button', click: () => void choose() },
    words.choosePicture,
  );
  input.addEventListener('change', show);
  show();
  const element = toElement(
    'div',
    { class: 'body-media' },
    toElement('div', { class: 'body-media-line' }, input, button),
    picture,
  );
  return { element, read: () => input.value.trim() };
}
