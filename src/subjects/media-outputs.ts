import { getMediaFiles, getPressFiles, type MediaFile } from '../entries/data-views/media-files.ts';
import type { SocialCard } from '../entries/routes/render-media.ts';
import { toFile, type Output } from './subject.ts';

/** The files that pictures and documents become. Two subjects with one picture have the same files. */
export const toMediaOutputs = async (
  ...sources: Parameters<typeof getMediaFiles>
): Promise<Output[]> => (await getMediaFiles(...sources)).map(toMediaOutput);

/** The files that the press page offers for download. */
export const toPressPictureOutputs = async (
  ...sources: Parameters<typeof getPressFiles>
): Promise<Output[]> => (await getPressFiles(...sources)).map(toMediaOutput);

const toMediaOutput = (file: MediaFile): Output => toFile('media', file.href, file);

export const toCardOutput = (card: SocialCard): Output => toFile('social-card', card.src, card);
