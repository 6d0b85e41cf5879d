import { readdir, stat } from 'node:fs/promises';
import type { MediaProblem } from './media-data.ts';

/**
 * Finds the name in a folder that a reader of the text would take for the wanted one: the same, or the
 * same but for the Unicode form of its accents, or but for capitals.
 */
export async function findName(folder: string, wanted: string): Promise<string | undefined> {
  if ((await getListing(folder)).has(wanted)) return wanted;
  // Only a hit is taken from memory: a file may have been added within the clock's resolution.
  const names = await readdir(folder).catch(() => [] as string[]);
  if (names.includes(wanted)) return wanted;
  const sameText = names.find((name) => name.normalize('NFC') === wanted.normalize('NFC'));
  if (sameText !== undefined) return sameText;
  const folded = fold(wanted);
  return names.sort().find((name) => fold(name) === folded);
}

const listings = new Map<string, { mtimeMs: number; names: Promise<Set<string>> }>();

/** Lists a folder once while it is unchanged; a newsroom may have 10,000 pictures in one. */
async function getListing(folder: string): Promise<Set<string>> {
  const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: -1 }));
  const known = listings.get(folder);
  if (known?.mtimeMs === mtimeMs) return known.names;
  const names = readdir(folder).then(
    (found) => new Set(found),
    () => new Set<string>(),
  );
  listings.set(folder, { mtimeMs, names });
  return names;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Says how a name in a text differs from that of the file it plainly means. */
export function toSpelling(src: string, written: string, onDisk: string): MediaProblem {
  if (written.normalize('NFC') === onDisk.normalize('NFC')) {
    return {
      code: 'media-unicode-form',
      cause: {
        en: `“${written}” and the name of the file look alike but store their accents differently.`,
        es: `«${written}» y el nombre del archivo parecen iguales, pero guardan sus acentos de otra forma.`,
      },
      remedy: {
        en: `Rename the file using plain letters (“${toPlain(onDisk)}”) and use that name in the text.`,
        es: `Suba el archivo con un nombre sin acentos («${toPlain(onDisk)}») y use ese nombre en el texto.`,
      },
    };
  }
  return {
    code: 'media-letter-case',
    cause: {
      en: `“${src}” names “${written}”, but the file is called “${onDisk}”.`,
      es: `«${src}» nombra «${written}», pero el archivo se llama «${onDisk}».`,
    },
    remedy: {
      en: `Write “${onDisk}”: capital and small letters are different in a web address.`,
      es: `Escriba «${onDisk}»: en una dirección web, mayúsculas y minúsculas son distintas.`,
    },
  };
}

function toPlain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '');
}
