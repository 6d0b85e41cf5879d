import CMS from 'decap-cms-app';
import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement as h, lazy, Suspense, type ComponentType } from 'react';
import type { AdminSettings } from '../../src/build/admin/admin-settings.ts';
import {
  collections,
  settings as settingsTypes,
} from '../../src/model/content-types/collections.ts';
import { formatListName } from '../../src/model/entry-name.ts';
import { messages } from '../messages/index.ts';

/** Registers for every collection a preview made of the site's own components. Its code is loaded with the first preview. */
export function registerPreviews({ languages }: AdminSettings): void {
  for (const [name, { layout }] of Object.entries(collections)) {
    const codes = layout === 'shared' ? [undefined] : languages.map(({ code }) => code);
    for (const language of codes)
      CMS.registerPreviewTemplate(
        formatListName({ collection: name, language }),
        toLazyPreview(name, language),
      );
  }
  // Decap finds the preview of a settings file by the file's name.
  for (const name of Object.keys(settingsTypes))
    CMS.registerPreviewTemplate(name, toLazyPreview(name));
}

function toLazyPreview(
  collection: string,
  language?: string,
): ComponentType<PreviewTemplateComponentProps> {
  const Preview = lazy(async () => {
    const { definePreview } = await import('./index.ts');
    const component: unknown = definePreview(collection, language);
    return { default: component as ComponentType<PreviewTemplateComponentProps> };
  });
  return (props) =>
    h(Suspense, { fallback: h('p', null, messages.preview.loading) }, h(Preview, props));
}
