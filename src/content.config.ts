import { defineCollection } from 'astro:content';
import { defineLoader } from './entries/newsroom/loader.ts';
import {
  collections as contentTypes,
  type CollectionName,
} from './model/content-types/collections.ts';

/** A collection for each content type. Its loader reads fields by the model and stores them opaque. */
export const collections = Object.fromEntries(
  Object.keys(contentTypes).map((name) => [
    name,
    defineCollection({ loader: defineLoader(name as CollectionName) }),
  ]),
);
