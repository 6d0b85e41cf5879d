import { z } from 'zod';
import type { PageItem } from '../../../entries/api-views.ts';
import type { OrdinaryPageView } from '../../../entries/views.ts';
import { page as model } from '../../../model/content-types/page.ts';
import { ofField } from './model-field.ts';
import { defineProperties, defineResource } from '../documents/resource.ts';
import { defineEntryDocument } from '../documents/entry-document.ts';
import { defineHead } from './resource-head.ts';
import { defineTranslations, moment } from './parts.ts';

const { fields } = model;

const properties = defineProperties<PageItem>()({
  headline: [ofField(z.string(), fields.headline)],
  summary: [ofField(z.string(), fields.summary)],
  dateModified: [
    ofField(moment(), fields.dateModified).optional(),
    ({ dateModified }) => dateModified?.iso,
  ],
});

/** A page as its list shows it. */
export const pageCard = defineResource<PageItem>()(
  {
    id: [z.string(), ({ path }, addresses) => addresses.id('pages', path)],
    ...properties,
    url: [z.url(), ({ path }, { url }) => url(path)],
    api: [z.url(), ({ path }, addresses) => addresses.entry('pages', path)],
  },
  { id: 'pageCard', title: 'Page in a list' },
);

export const page = defineEntryDocument<OrdinaryPageView>()(
  {
    ...defineHead<OrdinaryPageView>(() => 'pages', 'page'),
    ...properties,
    translations: defineTranslations(() => 'pages'),
  },
  { title: 'Page', description: 'An ordinary page, such as the privacy policy.' },
);
