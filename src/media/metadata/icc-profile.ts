import { joinParts, toBytes, toLetters, toNumbers } from '../files/byte-parts.ts';

/**
 * Tags that determine colours (ICC.1:2022, clause 9), with the types they may have. All others are
 * descriptions: a profile made for a screen names its owner, Apple's also its serial number (`mmod`).
 */
const colourTags: Readonly<Record<string, RegExp>> = {
  ...toTags('rXYZ gXYZ bXYZ wtpt bkpt', /^XYZ $/),
  ...toTags('rTRC gTRC bTRC kTRC', /^(curv|para)$/),
  ...toTags('A2B0 A2B1 A2B2', /^(mft1|mft2|mAB )$/),
  ...toTags('B2A0 B2A1 B2A2 gamt', /^(mft1|mft2|mBA )$/),
  ...toTags('D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3', /^mpet$/),
  chad: /^sf32$/,
  cicp: /^cicp$/,
};

function toTags(names: string, type: RegExp): Record<string, RegExp> {
  return Object.fromEntries(names.split(' ').map((name) => [name, type]));
}

const headerLength = 128;

interface Tag {
  /** Offset of the content in the profile; tags may share content. */
  readonly start?: number;
  readonly content: Uint8Array;
}

/** Byte ranges of the header that colours depend on: version to PCS, signature, intent and illuminant. */
const colourFields = [
  [8, 24],
  [36, 40],
  [64, 80],
] as const;

/**
 * Rebuilds a colour profile from what determines colours, without device, maker, dates, names, notes
 * and the bytes between tags.
 * @returns undefined when the bytes are not a colour profile
 */
export function toBareProfile(profile: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (profile.length < headerLength + 4 || toLetters(profile, 36, 40) !== 'acsp') return undefined;
  const numbers = toNumbers(profile);
  const count = numbers.getUint32(headerLength);
  if (headerLength + 4 + count * 12 > profile.length) return undefined;
  const tags = new Map(numbers.getUint8(8) < 4 ? descriptionsOfVersion2 : descriptionsOfVersion4);
  for (let index = 0; index < count; index += 1) {
    const at = headerLength + 4 + index * 12;
    const name = toLetters(profile, at, at + 4);
    const start = numbers.getUint32(at + 4);
    const content = profile.subarray(start, start + numbers.getUint32(at + 8));
    const isColour = colourTags[name]?.test(toLetters(content, 0, 4)) ?? false;
    if (isColour && !tags.has(name))
      tags.set(name, { start, content: content.subarray(0, getLength(content)) });
  }
  const header = new Uint8Array(headerLength);
  for (const [start, end] of colourFields) header.set(profile.subarray(start, end), start);
  return joinProfile(header, tags, profile.length);
}

/** The length of a tag with a fixed or stated size; the bytes after it are not part of it. */
function getLength(content: Uint8Array): number {
  const numbers = toNumbers(content);
  switch (toLetters(content, 0, 4)) {
    case 'XYZ ':
      return 20;
    case 'sf32':
      return 8 + 9 * 4;
    case 'cicp':
      return 12;
    case 'curv':
      return content.length < 12 ? 0 : 12 + numbers.getUint32(8) * 2;
    case 'para':
      return content.length < 12 ? 0 : 12 + (parameters[numbers.getUint16(8)] ?? 0) * 4;
    default:
      return content.length;
  }
}

/** How many parameters each kind of parametric curve has (ICC.1:2022, table 68). */
const parameters = [1, 3, 4, 5, 7];

/**
 * Writes the header, the table of tags and their contents. Shared content is written once.
 * @returns undefined when the result would be longer than the added descriptions explain, because tags
 *   overlap
 */
function joinProfile(header: Uint8Array, tags: ReadonlyMap<string, Tag>, length: number) {
  const offsets = new Map<string, number>();
  let end = headerLength + 4 + tags.size * 12;
  const table = [...tags].map(([name, { start, content }]) => {
    const key = `${start ?? name} ${content.length}`;
    const offset = offsets.get(key) ?? end;
    if (!offsets.has(key)) end += Math.ceil(content.length / 4) * 4;
    offsets.set(key, offset);
    return { name, offset, content };
  });
  if (end > length + maxAdded) return undefined;
  const whole = new Uint8Array(end);
  const rows = table.map(({ name, offset, content }) =>
    joinParts([toBytes(name), toNumber(offset), toNumber(content.length)]),
  );
  whole.set(joinParts([header, toNumber(tags.size), ...rows]));
  for (const { offset, content } of table) whole.set(content, offset);
  toNumbers(whole).setUint32(0, end);
  return whole;
}

function toNumber(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  toNumbers(bytes).setUint32(0, value);
  return bytes;
}

/** Bytes that the descriptions, their rows in the table, and the alignment of tags may add. */
const maxAdded = 300;

/** A profile must have a description and a copyright notice; these are neutral. */
const descriptionsOfVersion2: readonly [string, Tag][] = [
  ['desc', { content: toBytes(`desc\0\0\0\0\0\0\0\x07Colour\0${'\0'.repeat(78)}`) }],
  ['cprt', { content: toBytes('text\0\0\0\0None\0') }],
];
const descriptionsOfVersion4: readonly [string, Tag][] = [
  ['desc', { content: toLocalizedText('Colour') }],
  ['cprt', { content: toLocalizedText('None') }],
];

function toLocalizedText(text: string): Uint8Array {
  const letters = [...text].map((letter) => `\0${letter}`).join('');
  const length = String.fromCharCode(letters.length);
  return toBytes(`mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0${length}\0\0\0\x1c${letters}`);
}
