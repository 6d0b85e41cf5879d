import { createElement, type ComponentType } from 'react';
import { Preview } from './preview.ts';
import type { PreviewProps } from './values/preview-props.ts';
import { parsePreviewTarget } from './values/previewed-type.ts';

/**
 * Defines the preview of one of Decap's collections, or of a settings file.
 * @param collectionName `releases` or `releases-en`, `people`, `settings/site` …
 * @param language language of the collection's files, if they have one
 */
export function definePreview(
  collectionName: string,
  language?: string,
): ComponentType<PreviewProps> {
  const target = parsePreviewTarget(collectionName, language);
  return (props) => createElement(Preview, { target, props });
}
