/** A space that holds words together on purpose: between figures, before a sign of French. */
const meant = /(?<=\d)\u00a0(?=\d)|\u00a0(?=[:;!?»%€$])|(?<=[«€$§№])\u00a0/g;
const kept = '\ue000';

/** Letters that programs leave behind and nobody sees: joiners for lines, marks of byte order. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/** Makes spaces that programs wrote for their layout ordinary ones; those that are meant stay. */
export function cleanSpaces(text: string): string {
  return text
    .replace(unseen, '')
    .replace(meant, kept)
    .replaceAll('\u00a0', ' ')
    .replaceAll(kept, '\u00a0');
}
