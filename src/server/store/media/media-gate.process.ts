import { serveLimited } from '../../../limits/serve-limited.ts';
import { admitMedia, type AdmittedMedia } from './media-gate.ts';
import { StoreError } from '../../store-api/store-error.ts';

/** A file that somebody uploads. */
export interface MediaQuestion {
  /** `content/media/…` */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The file as it may be stored, or why it may not. */
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
