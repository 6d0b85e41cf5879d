import { message } from '../../languages/message.ts';
import { publicationNames } from '../../model/content-types/collections.ts';
import { inForm } from '../../languages/problems/problem.ts';
import { definePermalinks } from '../../publishing/addresses/permalinks.ts';
import { getFirstName } from '../../publishing/addresses/public-name.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/**
 * Entries that would share an id in feeds and calendars. The id is made from the entry's first address,
 * whatever its language, and two entries may have the same slug in two languages.
 */
export function findPublicNameProblems({ entries, languages }: InspectedNewsroom): SourceProblem[] {
  const [defaultLanguage = ''] = languages;
  const owners = new Map<string, SourceEntry>();
  return entries.flatMap((entry) => {
    if (!isOf(entry, ...publicationNames, 'pages')) return [];
    const { source, values, location } = entry;
    const { collection, key, name, language = '' } = location;
    const slug = values.slug ?? name;
    const named = { collection, slug, aliases: values.aliases };
    const first = getFirstName(named, definePermalinks(language, defaultLanguage));
    const id = `${collection}/${key.slice(0, -name.length)}${first}`;
    const owner = owners.get(id);
    if (!owner) owners.set(id, entry);
    // findSlugProblems reports two entries of one language at one address.
    if (!owner || owner.location.key === key || owner.location.language === language) return [];
    return [
      toFieldProblem(source, 'slug', {
        code: 'duplicate-id',
        cause: message(
          '“{first}” is the first address of {path} as well, in another language, and programs would take the two for one text',
          { first, path: owner.source.path },
        ),
        ...inForm('Write another slug.', message('Write another address.')),
      }),
    ];
  });
}
