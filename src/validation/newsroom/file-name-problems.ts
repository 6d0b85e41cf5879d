import { message } from '../../languages/message.ts';
import { isDeviceName } from '../../model/fields/site-address.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';

/**
 * Files whose paths differ only in letter case or in the Unicode form of accents. Git keeps both; on
 * macOS and Windows one of them silently disappears at the next checkout.
 * @param paths below the content folder, media included
 */
export function findFileNameProblems(paths: readonly string[]): SourceProblem[] {
  const namesakes = Map.groupBy(paths, (path) => path.normalize('NFC').toLowerCase());
  return [...namesakes.values()].flatMap(([first, ...others]) =>
    others.map((path) => {
      const isForm = path.normalize('NFC') === first!.normalize('NFC');
      return {
        code: isForm ? 'file-name-unicode-form' : 'file-name-letter-case',
        file: path,
        cause: isForm
          ? message(
              'another file has the same name, with its accents stored in another Unicode form',
            )
          : message('the name differs from {file} only in capital and small letters', {
              file: first!,
            }),
        remedy: message(
          'Rename one of them, or delete it if both are the same text; many disks keep one only.',
        ),
      };
    }),
  );
}

/** Reports files and folders whose names Windows keeps for devices: nobody could check out the repository there. */
export const findDeviceNames = (paths: readonly string[]): SourceProblem[] =>
  paths.flatMap((file) => {
    const name = file.split('/').find(isDeviceName);
    if (name === undefined) return [];
    return [
      {
        code: 'file-name-device',
        file,
        cause: message(
          'Windows keeps the name “{name}” for a device, so no disk there can hold it',
          {
            name,
          },
        ),
        remedy: message('Rename it, such as to {example}, and correct what refers to it.', {
          example: name.replace(/^[^.]+/, '$&-2'),
        }),
      },
    ];
  });

/** Reports symbolic links, which are not followed. */
export const toLinkProblems = (paths: readonly string[]): SourceProblem[] =>
  paths.map((file) => ({
    code: 'symbolic-link',
    file,
    cause: message('this is a link to another file or folder, and links are not followed'),
    remedy: message('Put the file itself here.'),
  }));
