import { defineCollection } from 'astro:content';
import { defineLoader } from './entries/loader.ts';
import { toStoreSchema } from './entries/stored-entry.ts';
import type { CollectionName } from './model/content-types.ts';

const bind = <K extends CollectionName>(name: K) =>
  defineCollection({ loader: defineLoader(name), schema: toStoreSchema(name) });

export const collections = {
  releases: bind('releases'),
  reports: bind('reports'),
  testimonies: bind('testimonies'),
  pages: bind('pages'),
  people: bind('people'),
  topics: bind('topics'),
  boilerplates: bind('boilerplates'),
};
