import { z } from 'zod';
import type { OrdinaryPageView } from '../../../entries/views.ts';
import { page as model } from '../../../model/content-types/page.ts';
import { ofField } from './model-field.ts';
import { bodyShape } from './article.ts';
import { head, toHead } from './resource-head.ts';
import { moment, toTranslations, translation } from './parts.ts';

const { fields } = model;

const shape = {
  headline: ofField(z.string(), fields.headline),
  summary: ofField(z.string(), fields.summary),
  dateModified: ofField(moment(), fields.dateModified).optional(),
};

/** A page as its list shows it. */
export const pageCard = z
  .object({ id: z.string(), ...shape, url: z.url(), api: z.url() })
  .meta({ id: 'pageCard', title: 'Page in a list' });

export const page = z
  .object({ ...head, ...shape, translations: z.array(translation), ...bodyShape })
  .meta({ title: 'Page', description: 'An ordinary page, such as the privacy policy.' });

/** A page without its body. */
export type PageFacts = Omit<z.infer<typeof page>, keyof typeof bodyShape>;

export const toPage = (view: OrdinaryPageView): PageFacts => ({
  ...toHead(view, 'pages', 'page'),
  headline: view.headline,
  summary: view.summary,
  dateModified: view.dateModified?.iso,
  translations: toTranslations(view.translations, view.site.url, 'pages'),
});
