import { optionalContent } from './optional-content.ts';
import { dictionary, either, name, number, numbers, list, string } from '../copying/shapes.ts';

/** The properties of marked content for assistive technology (ISO 32000-2, 14.6 and 14.9). */
export const markedContent = dictionary(() => ({
  MCID: number,
  ActualText: string,
  Alt: string,
  E: string,
  Lang: string,
  // Artifacts (14.8.2.2), such as page numbers
  Type: name,
  Subtype: name,
  BBox: numbers,
  Attached: list(name),
}));

/** A property list in the resources: a layer, or as above. */
export const propertyList = either(optionalContent, markedContent);
