import { createElement, type ComponentType } from 'react';
import { Preview } from './preview.ts';
import type { PreviewProps } from './values/preview-props.ts';
import type { PreviewTarget } from './values/previewed-type.ts';

/** Defines the preview of one of Decap's collections, or of a settings file. */
export function definePreview(target: PreviewTarget): ComponentType<PreviewProps> {
  return (props) => createElement(Preview, { target, props });
}
