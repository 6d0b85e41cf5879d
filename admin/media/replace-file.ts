import { loadMedia } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy';
import { ask } from '../dialogs/ask.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createElement } from '../dom/element.ts';
import { createList } from '../dom/list.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';

const { media: mediaMessages } = messages;

/** A file of the media library. */
export interface LibraryFile {
  /** `/media/…` or `content/media/…` */
  readonly path: string;
  readonly name: string;
}

/** Puts a new file in the place of one of the library, once staff have seen what shows it. */
export async function replaceFile({ path, name }: LibraryFile, file: File): Promise<void> {
  const backend = getImplementation();
  const stored = `content/${path.replace(/^\/?(content\/)?/, '')}`;
  const { links } = await backend.getLinks(stored);
  const titles = [...new Set(links.map(({ title }) => title))];
  const shown = file.type.startsWith('image/') ? [createPicture(file)] : [];
  const used = titles.length > 0 ? [mediaMessages.shownIn, createList(titles)] : [];
  const isAgreed = await ask({
    title: mediaMessages.replace,
    content: [mediaMessages.replaceAsked(name), ...shown, ...used],
    yes: mediaMessages.replace,
  });
  if (!isAgreed) return;
  try {
    await backend.replaceMedia(createAssetProxy({ path: stored, file }));
    await store.dispatch(loadMedia());
  } catch (error) {
    await showMessage(mediaMessages.title, [(error as Error).message]);
  }
}

/** The new picture, small. */
function createPicture(file: File): HTMLImageElement {
  const picture = createElement('img', { class: 'newsroom-new-picture', alt: '' });
  picture.src = URL.createObjectURL(file);
  picture.onload = () => URL.revokeObjectURL(picture.src);
  return picture;
}
