import type { MediaProblem } from './types.ts';

/** What is wrong with a file that could not be read with the time and memory that it may take. */
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
