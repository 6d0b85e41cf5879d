import { defineLiveCollection } from 'astro:content';
import { defineLoader } from './entries/newsroom/loader.ts';
import {
  collections as contentTypes,
  type CollectionName,
} from './model/content-types/collections.ts';

/**
 * A collection for each content type, which Astro reads when a page is rendered. Collections that it reads
 * when pages are compiled would become part of the compiled pages.
 */
export const collections = Object.fromEntries(
  Object.keys(contentTypes).map((name) => [
    name,
    defineLiveCollection({ loader: defineLoader(name as CollectionName) }),
  ]),
);
