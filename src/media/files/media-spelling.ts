import { message } from '../../languages/message.ts';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { Problem } from '../../languages/problems/problem.ts';

/**
 * Finds a name in a folder: exactly, else ignoring the Unicode form of accents, else ignoring letter
 * case.
 */
export async function findName(folder: string, wanted: string): Promise<string | undefined> {
  if ((await getListing(folder)).has(wanted)) return wanted;
  // A miss is not final: a file may have been added within the clock's resolution.
  const names = await readdir(folder).catch(() => [] as string[]);
  if (names.includes(wanted)) return wanted;
  const equivalent = names.find((name) => name.normalize('NFC') === wanted.normalize('NFC'));
  if (equivalent !== undefined) return equivalent;
  const folded = fold(wanted);
  return names.sort().find((name) => fold(name) === folded);
}

const listings = new Map<string, { mtimeMs: number; names: Promise<Set<string>> }>();

/** Lists a folder, and again only after it has changed; one folder may contain 10,000 pictures. */
async function getListing(folder: string): Promise<Set<string>> {
  const mtimeMs = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? -1;
  const known = listings.get(folder);
  if (known?.mtimeMs === mtimeMs) return known.names;
  const names = readdir(folder).then(
    (found) => new Set(found),
    () => {
      listings.delete(folder);
      return new Set<string>();
    },
  );
  listings.set(folder, { mtimeMs, names });
  return names;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The problem of a name that differs in spelling from the file it means. */
export function toSpelling(src: string, written: string, onDisk: string): Problem {
  if (written.normalize('NFC') === onDisk.normalize('NFC')) {
    return {
      code: 'media-unicode-form',
      cause: message(
        '“{written}” and the name of the file look alike but store their accents differently.',
        { written },
      ),
      remedy: message(
        'Rename the file using plain letters (“{plain}”) and use that name in the text.',
        { plain: toPlain(onDisk) },
      ),
    };
  }
  return {
    code: 'media-letter-case',
    cause: message('“{src}” names “{written}”, but the file is called “{onDisk}”.', {
      src,
      written,
      onDisk,
    }),
    remedy: message('Write “{onDisk}”: capital and small letters are different in a web address.', {
      onDisk,
    }),
  };
}

function toPlain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '');
}
