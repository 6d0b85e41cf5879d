import { getLiveEntry } from 'astro:content';
import type { WholeEntry } from '../newsroom/stored-entry.ts';
import type { BodyView } from '../views.ts';

/**
 * Loads the Markdown of a body from its collection.
 * @throws when it has changed since the view was made: the page must not have a body that the view does not know
 */
export async function loadBody({ file, source }: BodyView): Promise<string> {
  const collection = file.slice(0, file.indexOf('/'));
  const { entry, error } = await getLiveEntry(collection, file);
  if (!entry) throw error ?? new Error(`There is no ${file}.`);
  const { body, source: markdown } = entry.data as WholeEntry;
  if (body?.digest !== source) throw new Error(`${file} was changed while the site was built.`);
  return markdown;
}
