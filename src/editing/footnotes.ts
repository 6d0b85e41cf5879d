import { mapSides, type Hunk } from './hunk.ts';

type Bodies = Record<keyof Hunk, string>;

/** A footnote, or the beginning of its note. */
export const footnoteLabel = /\[\^([^\]\s]+)\]/g;

/** Labels of all footnotes in a body. */
export function getFootnoteLabels(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(footnoteLabel), ([, label]) => label ?? ''));
}

/** The next free footnote number: one more than the highest. */
export function getFreeLabel(labels: ReadonlySet<string>): string {
  const numbers = [...labels].filter((label) => /^\d{1,6}$/.test(label)).map(Number);
  return String(Math.max(0, ...numbers) + 1);
}

/**
 * Gives one side other labels for footnotes that it added under a label of the other, with different notes: each took the
 * next free number, and a sentence of one side would cite the source of the other.
 */
export function separateNotes(bodies: Bodies): Bodies {
  const labels = mapSides(bodies, getFootnoteLabels);
  const used = labels.base.union(labels.ours).union(labels.theirs);
  const separated = { ...bodies };
  for (const label of labels.theirs.intersection(labels.ours)) {
    if (getNote(bodies.ours, label) === getNote(bodies.theirs, label)) continue;
    const side = (['theirs', 'ours'] as const).find((one) =>
      isNew(label, bodies.base, bodies[one]),
    );
    if (!side) continue;
    const free = getFreeLabel(used);
    used.add(free);
    separated[side] = separated[side].replaceAll(`[^${label}]`, `[^${free}]`);
  }
  return separated;
}

/** Whether a side has another note under a label, and cites it nowhere as before: the former note was removed. */
const isNew = (label: string, base: string, body: string) =>
  getNote(body, label) !== getNote(base, label) &&
  getCitingWords(body, label).isDisjointFrom(getCitingWords(base, label));

const getCitingWords = (body: string, label: string) =>
  new Set(body.match(new RegExp(`\\S{0,20}\\[\\^${RegExp.escape(label)}\\](?!:)`, 'g')));

const getNote = (body: string, label: string) =>
  new RegExp(`^\\[\\^${RegExp.escape(label)}\\]:.*(?:\\n+(?: {4}|\\t).*)*`, 'm').exec(body)?.[0];

/** Adds the notes that merged paragraphs cite and have not, from a side that has them. */
export function addMissingNotes(
  merged: readonly string[],
  { ours, theirs }: Hunk<string>,
): readonly string[] {
  const [body, others] = [merged.join('\n\n'), [...ours, ...theirs].join('\n\n')];
  const missing = [...getFootnoteLabels(body)].filter((label) => !getNote(body, label));
  return [...merged, ...missing.flatMap((label) => getNote(others, label) ?? [])];
}

/**
 * Merges a hunk that both sides added, one of them only notes: they come last.
 * @returns undefined for any other hunk
 */
export function mergeNotes({ base, ours, theirs }: Hunk<string>): readonly string[] | undefined {
  const [notes, others] = isNotes(ours) ? [ours, theirs] : [theirs, ours];
  if (base.length > 0 || !isNotes(notes)) return undefined;
  const gap = isOfNote(others.at(-1) ?? '') ? [] : [''];
  return [...others, ...gap, ...notes.slice(notes.findIndex(isOfNote))];
}

const isNotes = (lines: readonly string[]) =>
  lines.find((line) => line.trim() !== '')?.startsWith('[^') === true &&
  lines.every((line) => isOfNote(line) || line.trim() === '');

/** Whether a line begins a note, or continues one. */
const isOfNote = (line: string) => /^(?:\[\^[^\]\s]+\]:| {4}|\t)/.test(line);
