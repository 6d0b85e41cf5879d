import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { rememberLatest } from '../../source/remember-latest.ts';

/**
 * The font families of a card, in order of preference: the site's own first.
 * Simplified Chinese also serves the characters that Traditional Chinese and Japanese share with it.
 */
const families = [
  'newsreader',
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-bengali',
  'noto-sans-ethiopic',
  'noto-sans-kr',
  'noto-sans-sc',
] as const;

/** A part of a family: one file, and the characters in it. */
interface Subset {
  readonly family: string;
  readonly file: string;
  readonly ranges: [number, number][];
}

const { resolve } = createRequire(import.meta.url);

const remember = rememberLatest<Subset[]>(1);

/** All subsets, in the order of the families; read once. */
const getSubsets = () =>
  remember('subsets', async () => (await Promise.all(families.map(readFamily))).flat());

async function readFamily(family: string): Promise<Subset[]> {
  const folder = `@fontsource-variable/${family}`;
  const list = await readFile(resolve(`${folder}/unicode.json`), 'utf8');
  return Object.entries(JSON.parse(list) as Record<string, string>).map(([name, ranges]) => ({
    family,
    // Subsets of Chinese and Korean are numbered, and written “[4]” in the list.
    file: `${folder}/files/${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: ranges.split(',').map(parseRange),
  }));
}

/** Parses `U+4e00-4e0b` or `U+4e0d`. */
function parseRange(range: string): [number, number] {
  const [first = '', last = first] = range.trim().slice(2).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

const covers = ({ ranges }: Subset, point: number) =>
  ranges.some(([first, last]) => first <= point && point <= last);

/** The fonts that a text needs. */
export interface CardFonts {
  readonly fonts: readonly {
    readonly file: string;
    /** Family. */
    readonly name: string;
    readonly unicodeRange: [number, number][];
  }[];
  /** In order of preference. */
  readonly families: readonly string[];
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
}

/** Selects the fonts that a text needs, as few as possible. */
export async function getCardFonts(text: string): Promise<CardFonts> {
  const subsets = await getSubsets();
  const needed = new Set<Subset>();
  const missing = new Set<string>();
  for (const character of new Set(text)) {
    const subset = subsets.find((one) => covers(one, character.codePointAt(0) ?? 0));
    if (subset) needed.add(subset);
    else missing.add(character);
  }
  // In the order of the families, not of the characters.
  const chosen = subsets.filter((subset) => needed.has(subset));
  return {
    fonts: chosen.map(({ family, file, ranges }) => ({ file, name: family, unicodeRange: ranges })),
    families: [...new Set(chosen.map(({ family }) => family))],
    missing,
  };
}

/** Reads a font from its package. */
export function readFont(file: string): Promise<Buffer> {
  return readFile(resolve(file));
}
