import type { PdfSource } from '../file/source.ts';
import { PdfName, PdfStream, type PdfValue } from '../syntax/values.ts';

/** Numbers that a colour has, by its space (ISO 32000-2, 8.6); `G`, `RGB`, `CMYK` and `I` in inline images. */
const components: Record<string, number> = {
  DeviceGray: 1,
  G: 1,
  CalGray: 1,
  DeviceRGB: 3,
  RGB: 3,
  CalRGB: 3,
  Lab: 3,
  DeviceCMYK: 4,
  CMYK: 4,
  Indexed: 1,
  I: 1,
  Separation: 1,
};

/** Undefined when the space does not say. */
export function toComponents(space: PdfValue | undefined, source: PdfSource): number | undefined {
  const value = source.resolve(space);
  const parts = Array.isArray(value) ? value : [value];
  const kind = source.resolve(parts[0]);
  if (!(kind instanceof PdfName)) return undefined;
  const detail = source.resolve(parts[1]);
  if (kind.text === 'DeviceN') return Array.isArray(detail) ? detail.length : undefined;
  if (kind.text === 'ICCBased') {
    return detail instanceof PdfStream ? source.getNumber(detail.dict, 'N') : undefined;
  }
  return Object.hasOwn(components, kind.text) ? components[kind.text] : undefined;
}
