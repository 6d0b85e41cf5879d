import { removeAsset } from 'decap-cms-core/dist/esm/actions/media';
import { loadMedia } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy';
import type { DeletedFile } from '../../src/server/store/history/deleted-files.ts';
import { toName, toTime, type Act } from '../entries/act.ts';
import { isMoved } from '../backends/publish-report.ts';
import { getUploadProblem } from '../backends/upload-check.ts';
import { createEntryItems } from '../content-problems/entry-items.ts';
import { ask } from '../dialogs/ask.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createElement } from '../dom/element.ts';
import { createList } from '../dom/list.ts';
import { createPicture, createStoredPicture, isPicture } from '../dom/stored-picture.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';
import { formatMoment } from '../settings/moments.ts';
import { replacedFiles } from './replaced-files.ts';

const { media: mediaMessages } = messages;

/** A file of the media library. */
export interface LibraryFile {
  /** Of its bytes. */
  readonly id: string;
  /** `/media/…` or `content/media/…` */
  readonly path: string;
  readonly name: string;
}

/** The ids of files that staff know although the library, read before, has others: by path and id in the library. */
const known = new Map<string, string>();

/** Puts a new file in the place of one of the library, once staff have seen what shows it. */
export async function replaceFile({ id, path, name }: LibraryFile, file: File): Promise<void> {
  const backend = getImplementation();
  const stored = `content/${path.replace(/^\/?(content\/)?/, '')}`;
  const key = `${id} ${stored}`;
  try {
    const problem = await getUploadProblem(file, stored);
    if (problem) return await showMessage(mediaMessages.title, [problem]);
    const picture = file.type.startsWith('image/') ? [createNewPicture(file)] : [];
    const question = [mediaMessages.replaceAsked(name), ...picture];
    if (!(await askToReplace(stored, mediaMessages.replace, question))) return;
    const asset = createAssetProxy({ path: stored, file });
    const newId = await backend.replaceMedia(asset, known.get(key) ?? id);
    known.set(key, newId);
    replacedFiles.set(stored, newId);
  } catch (error) {
    const moved = isMoved(error) && (error.details as unknown as Act & { readonly id: string });
    if (moved) known.set(key, moved.id);
    const why = moved && mediaMessages.moved(toName(moved), toTime(moved));
    await showMessage(mediaMessages.title, [why || (error as Error).message]);
  }
  await reloadFile(stored);
}

/**
 * Asks whether a former file may take the place of the present one; shows both if they are pictures.
 * @param former also says who had replaced it, and when: there may be several
 */
export async function askToRestore(
  stored: string,
  name: string,
  former: Pick<DeletedFile, 'by' | 'at' | 'url'>,
): Promise<boolean> {
  const { by, at, url } = former;
  const question = [mediaMessages.restoreAsked(name, by, formatMoment(at))];
  if (!url || !isPicture(name)) return askToReplace(stored, messages.deleted.restore, question);
  const present = await getImplementation().call('getMediaFile', { path: stored });
  const pictures = createElement(
    'div',
    { class: 'newsroom-two-pictures' },
    createFigure(mediaMessages.former, url),
    createFigure(mediaMessages.present, present.url),
  );
  return askToReplace(stored, messages.deleted.restore, [...question, pictures]);
}

/** Asks whether another file may take the place of one, and says what uses that. */
async function askToReplace(
  stored: string,
  label: string,
  question: readonly (string | Node)[],
): Promise<boolean> {
  const { links, drafts } = await getImplementation().call('describeDeletion', { path: stored });
  return ask({
    title: label,
    content: [
      ...question,
      ...(links.length > 0 ? [mediaMessages.usedIn, createList(createEntryItems(links))] : []),
      ...(drafts.length > 0
        ? [messages.deletion.drafts, createList(createEntryItems(drafts))]
        : []),
    ],
    yes: label,
  });
}

/** Lets the library, and then forms and previews, ask again for a file that may have changed. */
export async function reloadFile(stored: string): Promise<void> {
  await store.dispatch(loadMedia());
  store.dispatch(removeAsset(stored));
}

/** A stored picture, small, below what it is. */
const createFigure = (caption: string, url: string) =>
  createElement('figure', {}, createElement('figcaption', {}, caption), createStoredPicture(url));

function createNewPicture(file: File): HTMLImageElement {
  const picture = createPicture(URL.createObjectURL(file));
  picture.onload = () => URL.revokeObjectURL(picture.src);
  return picture;
}
