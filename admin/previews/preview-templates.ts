import CMS from 'decap-cms-app';
import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement as h, lazy, Suspense, type ComponentType } from 'react';
import type { AdminSettings } from '../../src/server/admin-settings.ts';
import {
  collections,
  settings as settingsTypes,
  type CollectionName,
  type SettingsName,
} from '../../src/model/content-types/collections.ts';
import { formatListName } from '../../src/model/entry-name.ts';
import { usePublished } from '../entries/published-values.ts';
import { messages } from '../messages/index.ts';
import type { PreviewProps } from './values/preview-props.ts';
import type { PreviewTarget } from './values/previewed-type.ts';

/** Registers for every collection a preview made of the site's own components. Its code is loaded with the first preview. */
export function registerPreviews({ languages }: AdminSettings): void {
  for (const collection of Object.keys(collections) as CollectionName[]) {
    const { layout } = collections[collection];
    const targets =
      layout === 'shared'
        ? [{ collection }]
        : languages.map((language) => ({ collection, language }));
    for (const target of targets)
      CMS.registerPreviewTemplate(formatListName(target), toLazyPreview(target));
  }
  // Decap finds the preview of a settings file by the file's name.
  for (const setting of Object.keys(settingsTypes) as SettingsName[])
    CMS.registerPreviewTemplate(setting, toLazyPreview({ setting }));
}

const Preview = lazy(async () => ({ default: (await import('./preview.ts')).Preview }));

function toLazyPreview(target: PreviewTarget): ComponentType<PreviewTemplateComponentProps> {
  return (props) => {
    const given = { ...(props as unknown as PreviewProps), published: usePublished() };
    const fallback = h('p', null, messages.preview.loading);
    return h(Suspense, { fallback }, h(Preview, { target, props: given }));
  };
}
