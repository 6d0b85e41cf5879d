import type { MediaProblem } from '../files/media-data.ts';

/**
 * Limits for reading one file: decoding takes a few bytes per pixel. A photograph of 100 megapixels
 * takes 5 s and 900 MB on one core of 2020.
 */
export const mediaLimits = { seconds: 60, megabytes: 1500 };

/** The problem of a file that could not be read within these limits. */
export const mediaTooCostly: MediaProblem = {
  code: 'media-too-costly',
  cause: {
    en: 'Reading the file takes more time or memory than any picture or document needs.',
    es: 'Leer el archivo exige más tiempo o memoria de lo que necesita cualquier imagen o documento.',
  },
  remedy: {
    en: 'Export it again from the program that made it, and upload that.',
    es: 'Expórtelo otra vez desde el programa con que se hizo, y suba ese archivo.',
  },
};
