import { message } from '../../languages/message.ts';
import { collections, type CollectionName } from '../../model/content-types/collections.ts';
import type { Field, ReferenceTarget } from '../../model/fields/field.ts';
import { toEntryId } from '../../model/location.ts';
import { findNearest } from '../../source/nearest-name.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import {
  toFieldProblem,
  type InspectedFile,
  type InspectedNewsroom,
} from './inspected-newsroom.ts';
import { getWrittenValues } from '../../model/fields/written-values.ts';

/** References to entries that do not exist, and references of an entry to itself. */
export function findReferenceProblems({ files, locations }: InspectedNewsroom): SourceProblem[] {
  const names = Map.groupBy(locations, ({ collection }) => collection);
  const known = new Map<CollectionName, Set<string>>(
    [...names].map(([collection, members]) => [collection, new Set(members.map(({ key }) => key))]),
  );
  return files.flatMap((file) =>
    getWrittenValues(file.model, file.source.fields, 'reference').flatMap(
      ({ path, field, value }) => {
        const { structure } = field;
        if (structure.kind !== 'reference' || typeof value !== 'string') return [];
        const problem = findProblem(structure.to, value, file, known);
        // Parsing the field reports a value that is not a name.
        return problem && isName(field, value) ? [toFieldProblem(file.source, path, problem)] : [];
      },
    ),
  );
}

const isName = (field: Field, value: string) => field.schema.safeParse(value).success;

function findProblem(
  targets: readonly ReferenceTarget[],
  name: string,
  { location }: InspectedFile,
  known: ReadonlyMap<CollectionName, ReadonlySet<string>>,
) {
  // A reference to one collection is a key; a reference to several begins with the collection.
  const only = targets.length === 1 ? targets[0] : undefined;
  const [collection, key] = only ? [only, name] : splitName(name);
  if (location && location.collection === collection && location.key === key)
    return {
      code: 'reference-to-itself',
      cause: message('the entry refers to itself (“{name}”)', { name }),
      remedy: message('Remove the reference, or name the entry that is meant.'),
    };
  if (known.get(collection)?.has(key)) return undefined;
  const names = targets.flatMap((target) =>
    [...(known.get(target) ?? [])].map((member) => (only ? member : `${target}/${member}`)),
  );
  const nearest = findNearest(name, names) ?? names.find((one) => one.endsWith(`/${name}`));
  return {
    code: 'dangling-reference',
    refersTo: toEntryId({ collection, key }),
    cause: message('“{name}” is the name of no entry in {folders}', {
      name,
      folders: { list: targets.map(toFolder), type: 'disjunction' },
    }),
    remedy: nearest
      ? message('Did you mean “{nearest}”?', { nearest })
      : message(
          'Write the file name of an entry in {collection}/, without language folder and ending, publish its draft, or create it.',
          { collection },
        ),
  };
}

const toFolder = (target: ReferenceTarget) =>
  message('{folder}/', { folder: { key: target, label: collections[target].label } });

function splitName(name: string): [ReferenceTarget, string] {
  const slash = name.indexOf('/');
  return [name.slice(0, slash) as ReferenceTarget, name.slice(slash + 1)];
}
