import { data } from '../copying/data-stream.ts';
import { pdfFunction } from './function.ts';
import { toBareProfile } from '../../metadata/icc-profile.ts';
import { dictionary, either, list, name, number, numbers, string } from '../copying/shapes.ts';
import type { Shape } from '../copying/shapes.ts';
import { PdfName, PdfStream, type PdfValue } from '../syntax/values.ts';
import { toPacked } from '../file/writer.ts';

/** A colour space (ISO 32000-2, 8.6): a name, or a list that begins with one. */
export const colorSpace: Shape = (value, copy) => {
  if (value instanceof PdfName) return () => value;
  if (!Array.isArray(value)) return undefined;
  const [first, ...rest] = value;
  const kind = copy.source.resolve(first);
  const family = kind instanceof PdfName && Object.hasOwn(families, kind.text) ? kind : undefined;
  if (!family) return undefined;
  const parts = families[family.text]!;
  return () => {
    const taken = parts.map((shape, at) => copy.take(rest[at], shape));
    if (family.text === 'ICCBased' && !taken[0]) return toDeviceSpace(rest[0], copy.source.resolve);
    return [family, ...taken.slice(0, rest.length).map((part) => part ?? null)];
  };
};

const calibration = dictionary(() => ({
  WhitePoint: numbers,
  BlackPoint: numbers,
  Gamma: either(number, numbers),
  Matrix: numbers,
  Range: numbers,
}));

const profileEntries = dictionary(() => ({ N: number, Alternate: colorSpace, Range: numbers }));

/** A colour profile without data about its maker. */
export const profile: Shape = (value, copy) => {
  if (!(value instanceof PdfStream)) return undefined;
  const bytes = toBareProfile(copy.source.decode(value));
  return (
    bytes &&
    (() => toPacked(new Map(copy.take(value.dict, profileEntries) as Map<string, PdfValue>), bytes))
  );
};

/** What follows the name of each family. */
const families: Record<string, readonly Shape[]> = {
  DeviceGray: [],
  DeviceRGB: [],
  DeviceCMYK: [],
  CalGray: [calibration],
  CalRGB: [calibration],
  Lab: [calibration],
  ICCBased: [profile],
  Indexed: [colorSpace, number, either(string, data)],
  Separation: [name, colorSpace, pdfFunction],
  DeviceN: [list(name), colorSpace, pdfFunction],
  Pattern: [colorSpace],
};

/** The alternate space for viewers that cannot use a profile. */
function toDeviceSpace(
  profile: PdfValue | undefined,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): PdfName {
  const stream = resolve(profile);
  const components = stream instanceof PdfStream ? resolve(stream.dict.get('N')) : 3;
  if (components === 1) return new PdfName('DeviceGray');
  return new PdfName(components === 4 ? 'DeviceCMYK' : 'DeviceRGB');
}
