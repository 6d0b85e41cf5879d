import { mapSides, type Hunk, type Sides } from './hunk.ts';

/** A footnote, or the beginning of its note. */
export const footnoteLabel = /\[\^([^\]\s]+)\]/g;

/** The beginning of a line that is a note, with its label. */
export const noteStart = /^\[\^([^\]\s]+)\]:[ \t]*/;

/** Labels of all footnotes in a body. */
export function getFootnoteLabels(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(footnoteLabel), ([, label]) => label ?? ''));
}

/** The number of each note on the page, by its label: in the order of the first references. Readers see no other notes. */
export function getFootnoteNumbers(text: string): Map<string, number> {
  const notes = new Set(Array.from(text.matchAll(/^\[\^([^\]\s]+)\]:/gm), ([, label]) => label));
  const numbers = new Map<string, number>();
  for (const [, label] of text.matchAll(/^\[\^[^\]\s]+\]:|\[\^([^\]\s]+)\]/gm))
    if (label && notes.has(label) && !numbers.has(label)) numbers.set(label, numbers.size + 1);
  return numbers;
}

/** The next free footnote number: one more than the highest. */
export function getFreeLabel(labels: ReadonlySet<string>): string {
  const numbers = [...labels].filter((label) => /^\d{1,6}$/.test(label)).map(Number);
  return String(Math.max(0, ...numbers) + 1);
}

/** The footnotes of a body, by label. */
interface Footnotes {
  /** Whole notes, with the lines that continue them. */
  readonly notes: ReadonlyMap<string, string>;
  /** The citations, each with the word before it. */
  readonly citations: ReadonlyMap<string, ReadonlySet<string>>;
}

function readFootnotes(body: string): Footnotes {
  const notes = new Map<string, string>();
  for (const [note, label = ''] of body.matchAll(/^\[\^([^\]\s]+)\]:.*(?:\n+(?: {4}|\t).*)*/gm))
    if (!notes.has(label)) notes.set(label, note);
  const citations = new Map<string, Set<string>>();
  for (const { 0: cited, 1: label = '', index } of body.matchAll(/\[\^([^\]\s]+)\](?!:)/g)) {
    const [word] = /\S*$/.exec(body.slice(Math.max(0, index - 20), index))!;
    citations.set(label, (citations.get(label) ?? new Set()).add(word + cited));
  }
  return { notes, citations };
}

/**
 * Gives one side other labels for footnotes that it added under a label of the other, with different notes: each took the
 * next free number, and a sentence of one side would cite the source of the other.
 */
export function separateNotes(bodies: Sides<string>): Sides<string> {
  const labels = mapSides(bodies, getFootnoteLabels);
  const { base, ours, theirs } = mapSides(bodies, readFootnotes);
  const renamed = { ours: new Map<string, string>(), theirs: new Map<string, string>() };
  let free = Number(getFreeLabel(labels.base.union(labels.ours).union(labels.theirs)));
  for (const label of labels.theirs.intersection(labels.ours)) {
    if (ours.notes.get(label) === theirs.notes.get(label)) continue;
    if (isNew(label, base, theirs)) renamed.theirs.set(label, String(free++));
    else if (isNew(label, base, ours)) renamed.ours.set(label, String(free++));
  }
  const rename = (side: 'ours' | 'theirs') =>
    bodies[side].replace(footnoteLabel, (whole, label: string) => {
      const other = renamed[side].get(label);
      return other === undefined ? whole : `[^${other}]`;
    });
  return { base: bodies.base, ours: rename('ours'), theirs: rename('theirs') };
}

/** Whether a side has another note under a label, and cites it nowhere as before: the former note was removed. */
const isNew = (label: string, base: Footnotes, side: Footnotes) =>
  side.notes.get(label) !== base.notes.get(label) &&
  (side.citations.get(label) ?? new Set()).isDisjointFrom(base.citations.get(label) ?? new Set());

/** Adds the notes that merged paragraphs cite and have not, from a side that has them. */
export function addMissingNotes(
  merged: readonly string[],
  { ours, theirs }: Hunk<string>,
): readonly string[] {
  const body = merged.join('\n\n');
  const { notes } = readFootnotes(body);
  const missing = getFootnoteLabels(body).difference(notes);
  if (missing.size === 0) return merged;
  const others = readFootnotes([...ours, ...theirs].join('\n\n'));
  return [...merged, ...[...missing].flatMap((label) => others.notes.get(label) ?? [])];
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
const isOfNote = (line: string) => noteStart.test(line) || /^(?: {4}|\t)/.test(line);
