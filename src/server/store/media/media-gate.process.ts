import { serveLimited } from '../../../limits/serve-limited.ts';
import { admitMedia, type AdmittedMedia } from './media-gate.ts';
import { StoreError } from '../../store-api/store-error.ts';

/** An uploaded file. */
export interface MediaQuestion {
  /** `content/media/…` */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The file to store, or why it was rejected. */
export type MediaAnswer =
  | { readonly admitted: AdmittedMedia; readonly refused?: undefined }
  | { readonly admitted?: undefined; readonly refused: Pick<StoreError, 'message' | 'details'> };

serveLimited(async ({ path, bytes }: MediaQuestion): Promise<MediaAnswer> => {
  try {
    return { admitted: await admitMedia(path, bytes) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { message, details } = error;
    return { refused: { message, details } };
  }
});
