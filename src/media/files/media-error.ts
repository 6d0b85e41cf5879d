import { translate } from '../../languages/translate.ts';
import { message } from '../../languages/message.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/** Thrown when a picture or document cannot be used, with the English messages of `checkMedia`. */
export class MediaError extends Error {
  override readonly name = 'MediaError';

  constructor(source: string, problems: readonly Problem[]) {
    super(
      problems
        .map(({ cause, remedy }) => `${source}: ${translate(cause)} ${translate(remedy)}`)
        .join('\n'),
    );
  }
}

/** Says why a library could not read a file: the first line of its message, without a full stop. */
export function toReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replace(/\.$/, '');
}

/** The error for a file that changed between its plan and its rendering. */
export function toReplaced(source: string): MediaError {
  return new MediaError(source, [
    {
      code: 'media-replaced',
      cause: message('The file was replaced while the site was being built.'),
      remedy: message('Build again.'),
    },
  ]);
}
