import { addDraftEntryMediaFile } from 'decap-cms-core/dist/esm/actions/entries';
import * as decap from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { selectMediaFiles } from 'decap-cms-core/dist/esm/reducers/mediaLibrary';
import type { Thunk } from 'decap-cms-core/dist/esm/redux';
import { getBlobSHA } from 'decap-cms-lib-util';
import { countUpload, noteUpload } from '../../dialogs/upload-notes.ts';
import { messages } from '../../messages/index.ts';
import { toMediaName } from './media-name.ts';

export * from 'decap-cms-core/dist/esm/actions/mediaLibrary';

/**
 * Uploads a file to the media library. Decap accepts any file, and reports problems only when the entry is saved.
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
    const state = getState();
    const files = selectMediaFiles(state, options.field);
    const id = await getBlobSHA(file);
    const same = files.find((one) => one.id === id);
    if (same) {
      // Only files of an open entry have such an id. Decap would give it a second name, and forget the first, which the
      // form may show.
      countUpload();
      return dispatch(addDraftEntryMediaFile(same));
    }
    const taken = files.map(({ name }) => name.toLowerCase());
    const { wanted, name, isRewritten } = toMediaName(file.name, taken);
    if (isRewritten) noteUpload(messages.media.rewrittenName(file.name, name));
    else if (name !== wanted) noteUpload(messages.media.renamed(file.name, name, wanted));
    const answer = await dispatch(decap.persistMedia(new File([file], name, file), options));
    // Of one that the store refused, Decap has shown why.
    if ((answer as { type?: unknown }).type === decap.MEDIA_PERSIST_FAILURE) throw new Error();
    countUpload();
    return answer;
  };
}
