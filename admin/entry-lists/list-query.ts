import type { Map } from 'immutable';
import type { EntryState } from '../../src/publishing/visibility/entry-state.ts';
import type { StoreParams } from '../decap/types/used-backend.ts';

export type Values = Map<string, unknown>;

/** What a list shows, as the newsroom's server takes it. */
export type ListQuery = Omit<StoreParams<'listEntries'>, 'after' | 'limit'>;

/** The field by which a list is grouped. */
export interface ListGrouping {
  /** Name of the field in the model. */
  readonly field: string;
  /** What staff chose: “Year”. */
  readonly label: string;
}

/** What staff have chosen above a list. @param entries Decap's state of all lists */
export function toListQuery(collection: Values, entries: Values): ListQuery {
  const name = String(collection.get('name'));
  const {
    $state: states,
    $missingIn: missingIn,
    $isOutdated: isOutdated,
  } = Object.groupBy(
    getFilters(collection, entries),
    (filter) => filter.get('field') as '$state' | '$missingIn' | '$isOutdated',
  );
  return {
    collection: name,
    sort: getSort(collection, entries),
    ...(states && { states: states.map(getPattern) as EntryState[] }),
    ...(missingIn && { missingIn: missingIn.map(getPattern) }),
    ...(isOutdated && { isOutdated: true }),
  };
}

/** The filters of a list that are active. */
export const getFilters = (collection: Values, entries: Values): Values[] =>
  getChosen(entries, 'filter', String(collection.get('name')));

/** How staff have grouped a list; undefined if they have not. */
export function getGrouping(collection: Values, entries: Values): ListGrouping | undefined {
  const [chosen] = getChosen(entries, 'group', String(collection.get('name')));
  if (!chosen) return undefined;
  return { field: String(chosen.get('field')), label: String(chosen.get('label')) };
}

/** The sort that staff have chosen, or else the usual one. */
function getSort(collection: Values, entries: Values): ListQuery['sort'] {
  const chosen = (
    entries.getIn(['sort', collection.get('name')]) as Values | undefined
  )?.first() as Values | undefined;
  if (chosen && chosen.get('direction') !== 'None')
    return {
      field: toFieldName(chosen.get('key')),
      direction: chosen.get('direction') === 'Descending' ? 'descending' : 'ascending',
    };
  const usual = (collection.get('sortable_fields') as Values).first() as unknown as Values;
  return {
    field: toFieldName(usual.get('field')),
    direction: usual.get('default_sort') === 'desc' ? 'descending' : 'ascending',
  };
}

/** Decap sorts by one language of a field: `name.en`. */
const toFieldName = (key: unknown) => String(key).split('.')[0]!;

/** Decap filters by a pattern: `^embargoed$`. */
const getPattern = (filter: Values) => String(filter.get('pattern')).slice(1, -1);

function getChosen(entries: Values, kind: 'filter' | 'group', name: string): Values[] {
  const all = entries.getIn([kind, name]) as Map<string, Values> | undefined;
  return [...(all?.values() ?? [])].filter((one) => one.get('active') === true);
}
