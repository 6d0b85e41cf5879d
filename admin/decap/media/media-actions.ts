import { addDraftEntryMediaFile } from 'decap-cms-core/dist/esm/actions/entries';
import * as decap from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { selectMediaFiles } from 'decap-cms-core/dist/esm/reducers/mediaLibrary';
import type { DecapState, Thunk } from 'decap-cms-core/dist/esm/redux';
import { getBlobSHA } from 'decap-cms-lib-util';
import { countUpload, noteUpload } from '../../dialogs/upload-notes.ts';
import { messages } from '../../messages/index.ts';
import { toMediaName } from './media-name.ts';

export * from 'decap-cms-core/dist/esm/actions/mediaLibrary';

/** The files that a list has taken; undefined while the library is open for something else. */
export const getTaken = ({ mediaLibrary }: DecapState): readonly string[] | undefined =>
  mediaLibrary.getIn(['config', 'multiple'])
    ? [
        // One that was uploaded is also selected, and may be chosen once more.
        ...new Set(
          mediaLibrary.getIn(['controlMedia', mediaLibrary.get('controlID')]) as Iterable<string>,
        ),
      ]
    : undefined;

let isTaken = false;

/** Hands the chosen file to the field for which the library is open. A list takes one after the other. */
export function insertMedia(path: string, field: unknown): Thunk<void> {
  return (dispatch, getState) => {
    isTaken = getTaken(getState()) !== undefined;
    queueMicrotask(() => (isTaken = false));
    dispatch(decap.insertMedia(path, field));
  };
}

/** Closes the library, unless a list goes on taking files: Decap closes it with each. */
export function closeMediaLibrary(): Thunk<void> {
  return (dispatch) => void (isTaken || dispatch(decap.closeMediaLibrary()));
}

/**
 * Uploads a file to the media library. If it is open for a list, that takes it. Decap accepts any file, and reports problems only when the entry is saved.
 * If the name is taken, Decap offers to delete the other file, which other entries may use.
 * @throws for a file that is refused: otherwise Decap selects another in its place
 */
export function persistMedia(
  file: File,
  options: decap.UploadOptions = {},
): Thunk<Promise<unknown>> {
  return async (dispatch, getState) => {
    // What knows types of files is loaded when somebody chooses one.
    const { getUploadProblem } = await import('../../backends/upload-check.ts');
    const problem = await getUploadProblem(file);
    if (problem) throw new Error(problem);
    const take = (added: unknown) => {
      const { payload } = added as { payload?: { readonly path?: string } };
      if (payload?.path && getTaken(getState()))
        dispatch(decap.insertMedia(payload.path, options.field));
      return added;
    };
    const state = getState();
    const files = selectMediaFiles(state, options.field);
    const id = await getBlobSHA(file);
    const same = files.find((one) => one.id === id);
    if (same) {
      // Only files of an open entry have such an id. Decap would give it a second name, and forget the first, which the
      // form may show.
      countUpload();
      if (same.name !== file.name) noteUpload(messages.media.known(file.name, same.name));
      return take(dispatch(addDraftEntryMediaFile(same)));
    }
    const taken = files.map(({ name }) => name.toLowerCase());
    const { wanted, name, isRewritten } = toMediaName(file.name, taken);
    if (isRewritten) noteUpload(messages.media.rewrittenName(file.name, name));
    else if (name !== wanted) noteUpload(messages.media.renamed(file.name, name, wanted));
    const answer = await dispatch(decap.persistMedia(new File([file], name, file), options));
    // Of one that the store refused, Decap has shown why.
    if ((answer as { type?: unknown }).type === decap.MEDIA_PERSIST_FAILURE) throw new Error();
    countUpload();
    return take(answer);
  };
}
