import type { Hunk } from './hunk.ts';

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
 * Gives `theirs` other labels for footnotes that both sides added under one, with different notes: each took the next
 * free number, and a sentence of one side would cite the source of the other.
 */
export function separateNotes({ base, ours, theirs }: Bodies): Bodies {
  const [before, mine, other] = [base, ours, theirs].map(getFootnoteLabels) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const used = before.union(mine).union(other);
  let separated = theirs;
  for (const label of other.intersection(mine).difference(before)) {
    if (getNote(ours, label) === getNote(theirs, label)) continue;
    const free = getFreeLabel(used);
    used.add(free);
    separated = separated.replaceAll(`[^${label}]`, `[^${free}]`);
  }
  return { base, ours, theirs: separated };
}

const getNote = (body: string, label: string) =>
  body.split('\n').find((line) => line.startsWith(`[^${label}]:`));

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
