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

function toLazyPreview(target: PreviewTarget): ComponentType<PreviewTemplateComponentProps> {
  type Props = PreviewTemplateComponentProps & Pick<PreviewProps, 'published'>;
  const Preview = lazy(async () => {
    const { definePreview } = await import('./index.ts');
    const component: unknown = definePreview(target);
    return { default: component as ComponentType<Props> };
  });
  return (props) =>
    h(
      Suspense,
      { fallback: h('p', null, messages.preview.loading) },
      h(Preview, { ...props, published: usePublished() }),
    );
}
