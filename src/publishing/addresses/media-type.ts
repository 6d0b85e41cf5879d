import { getMimeType } from 'hono/utils/mime';
import { findHandoutFormat, handoutTypes } from './handout-formats.ts';

/** Types that Hono does not know, or without a character set. */
const otherTypes = {
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

/** The media type of a file of the site, by its name. */
export function getMediaType(name: string): string {
  const format = findHandoutFormat(name);
  if (format) return handoutTypes[format];
  return getMimeType(name, otherTypes) ?? getMimeType(name) ?? 'application/octet-stream';
}

/** The media type of a file as feeds and structured data have it: without a character set. */
export const getBareType = (name: string): string => getMediaType(name).replace(/;.*/, '');
