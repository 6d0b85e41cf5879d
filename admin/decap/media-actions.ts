import * as decap from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { sanitizeSlug } from 'decap-cms-core/dist/esm/lib/urlHelper';
import { selectMediaFiles } from 'decap-cms-core/dist/esm/reducers/mediaLibrary';
import type { Thunk } from 'decap-cms-core/dist/esm/redux';
import { getUploadProblem } from '../backends/upload-check.ts';

export * from 'decap-cms-core/dist/esm/actions/mediaLibrary';

/**
 * Takes a file into the library. Decap takes any, and says what is wrong only when the text with it is saved;
 * of another file with the same name it offers to delete that one, which may stand in other texts.
 */
export function persistMedia(
  file: File,
  options: decap.UploadOptions = {},
): Thunk<Promise<unknown>> {
  return async (dispatch, getState) => {
    const problem = await getUploadProblem(file);
    if (problem) return window.alert(problem);
    const state = getState();
    const taken = selectMediaFiles(state, options.field).map(({ name }) => name.toLowerCase());
    const name = toFreeName(sanitizeSlug(file.name.toLowerCase(), state.config.slug), taken);
    return await dispatch(decap.persistMedia(new File([file], name, file), options));
  };
}

/** A name that no file has yet, such as `vigil-2.jpg`. */
function toFreeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number += 1)
    name = wanted.replace(/(\.[^.]*)?$/, `-${number}$1`);
  return name;
}
