import { message } from '../../src/languages/message.ts';
import { removeCameraData } from '../../src/media/metadata/camera-data.ts';
import { imageTypes, toActualType } from '../../src/media/files/file-type.ts';
import { checkTable } from '../../src/media/checks/csv-check.ts';
import { checkType } from '../../src/media/checks/type-check.ts';
import type { Problem } from '../../src/model/problems/problem.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import type { Asset } from './decap-backend.ts';
import { toErrorMessage } from '../content-problems/error-message.ts';
import { StoreResponseError } from './store-client.ts';

/**
 * Removes from a picture what the camera wrote into it, such as where it was taken, before it leaves the
 * browser.
 * @throws StoreResponseError `media` if the file can’t be published
 */
export async function toCleanAsset(asset: Asset): Promise<Asset> {
  const name = asset.path.slice(asset.path.lastIndexOf('/') + 1);
  const bytes = await readBytes(asset);
  const problem = checkType(name, bytes);
  if (problem) throw toMediaError(name, problem);
  const [danger] = toActualType(bytes) === 'csv' ? checkTable(bytes) : [];
  if (danger) throw toMediaError(name, danger);
  const type = imageTypes.find((one) => one === toActualType(bytes));
  if (!type) return asset;
  const clean = await removeCameraData(type, bytes);
  if (!clean) throw toMediaError(name, damaged);
  const file = new File([clean.slice()], name, { type: `image/${type}` });
  const copy = Object.create(Object.getPrototypeOf(asset) as object) as Asset;
  return Object.assign(copy, asset, { fileObj: file, url: URL.createObjectURL(file) });
}

async function readBytes(asset: Asset): Promise<Uint8Array> {
  const bytes = await asset.fileObj?.arrayBuffer();
  if (bytes) return new Uint8Array(bytes);
  return Uint8Array.from(atob(await asset.toBase64()), (letter) => letter.charCodeAt(0));
}

const damaged: Problem = {
  code: 'image-corrupt',
  cause: message('The picture is damaged or animated.'),
  remedy: message('Export it again from the original, then upload that.'),
};

function toMediaError(file: string, { code, cause, remedy }: Problem): StoreResponseError {
  const details = { file, problem: code, cause, remedy };
  const message = toErrorMessage({ code: 'media', details }, getAdminLanguage());
  return new StoreResponseError(message, 'media', details);
}
