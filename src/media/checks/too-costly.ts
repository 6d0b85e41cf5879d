import { message } from '../../languages/message.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/**
 * Limits for reading one file: decoding takes a few bytes per pixel. A photograph of 100 megapixels
 * takes 5 s and 900 MB on one core of 2020.
 */
export const mediaLimits = { seconds: 60, megabytes: 1500 };

/** The problem of a file that could not be read within these limits. */
export const mediaTooCostly: Problem = {
  code: 'media-too-costly',
  cause: message('Reading the file takes more time or memory than any picture or document needs.'),
  remedy: message('Export it again from the program that made it, and upload that.'),
};
