import { message } from '../../languages/message.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/**
 * Most bytes of a picture or document, and of all that are sent with an entry. GitHub warns of files above 50 MB and refuses
 * those above 100 MB; other hosts have less room.
 */
export const maxBytes = 50_000_000;

/** Finds files that are empty or too large. Needs nothing but the size, because the admin also runs it in the browser. */
export function checkSize(size: number): Problem | undefined {
  if (size === 0)
    return {
      code: 'media-empty',
      cause: message('The file is empty.'),
      remedy: message('Upload it again; the connection may have failed.'),
    };
  if (size <= maxBytes) return undefined;
  const [megabytes, limit] = [Math.ceil(size / 1e6), maxBytes / 1e6];
  return {
    code: 'media-too-large',
    cause: message('The file is {megabytes} MB; the limit is {limit} MB.', { megabytes, limit }),
    remedy: message(
      'Export a picture at 4,000 pixels, or a PDF with “reduced size”, and upload that.',
    ),
  };
}
