import { createElement, type ComponentType } from 'react';
import { Preview } from './preview.ts';
import type { PreviewProps } from './values/preview-props.ts';
import { parsePreviewTarget } from './values/previewed-type.ts';

/**
 * Declares the preview of one of Decap's collections, or of a settings file.
 * @param collectionName `releases` or `releases-en`, `people`, `settings/site` …
 * @param language of the collection's files, where they have one
 */
export function definePreview(
  collectionName: string,
  language?: string,
): ComponentType<PreviewProps> {
  const subject = parsePreviewTarget(collectionName, language);
  return (props) => createElement(Preview, { subject, props });
}
