/** Intended no-break spaces: between digits, and before French punctuation. */
const meant = /(?<=\d)\u00a0(?=\d)|\u00a0(?=[:;!?»%€$])|(?<=[«€$§№])\u00a0/g;
const placeholder = '\ue000';

/** Invisible characters that programs leave behind: soft hyphens, joiners, byte order marks. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

/** Replaces no-break spaces that programs use for layout by ordinary ones; keeps intended ones. */
export function cleanSpaces(text: string): string {
  return text
    .replace(invisible, '')
    .replace(meant, placeholder)
    .replaceAll('\u00a0', ' ')
    .replaceAll(placeholder, '\u00a0');
}
