import { publicationNames } from '../../model/content-types/collections.ts';
import { definePermalinks } from '../../publishing/permalinks.ts';
import { getFirstName } from '../../publishing/public-name.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/**
 * Texts whose ids in feeds and calendars would be one: the id is made of the first address, in whatever
 * language it was, and two texts may have the same slug in two languages.
 */
export function findPublicNameProblems({ entries, languages }: InspectedNewsroom): SourceProblem[] {
  const [defaultLanguage = ''] = languages;
  const owners = new Map<string, SourceEntry>();
  return entries.flatMap((entry) => {
    if (!isOf(entry, ...publicationNames, 'pages')) return [];
    const { source, values, location } = entry;
    const { collection, key, name, language = '' } = location;
    const slug = values.slug ?? name;
    const text = { collection, slug, aliases: values.aliases };
    const first = getFirstName(text, definePermalinks(language, defaultLanguage));
    const place = `${collection}/${key.slice(0, -name.length)}${first}`;
    const owner = owners.get(place);
    if (!owner) owners.set(place, entry);
    // Two texts of one language at one address have been reported for that.
    if (!owner || owner.location.key === key || owner.location.language === language) return [];
    return [
      toFieldProblem(source, values.slug ? 'slug' : '', {
        code: 'duplicate-id',
        cause: {
          en: `“${first}” is the first address of ${owner.source.path} as well, in another language, and programs would take the two for one text`,
          es: `«${first}» es también la primera dirección de ${owner.source.path}, en otro idioma, y los programas tomarían los dos por un mismo texto`,
        },
        remedy: { en: 'Write another slug.', es: 'Escriba otra dirección.' },
      }),
    ];
  });
}
