/** The state of the form, as in its address. */
export interface Query {
  readonly text: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly byDate: boolean;
  /** True to search for the text as written, without correction. */
  readonly exact: boolean;
}

export const filterNames = ['type', 'topic', 'year', 'place'] as const;

/** Signs without a shape, such as soft hyphens, that come with words copied from a PDF or a page. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Reads `?q=&type=&topic=&year=&place=&sort=`. */
export function parseQuery(parameters: URLSearchParams): Query {
  const filters = filterNames.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  return {
    text: (parameters.get('q') ?? '').normalize('NFKC').replace(invisible, '').trim().slice(0, 200),
    filters: Object.fromEntries(filters),
    byDate: parameters.get('sort') === 'date',
    exact: parameters.get('exact') === '1',
  };
}

/** The address of a query, without what is empty. */
export function formatQuery({ text, filters, byDate, exact }: Query): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const [name, value] of Object.entries(filters)) parameters.set(name, value);
  if (byDate) parameters.set('sort', 'date');
  if (exact) parameters.set('exact', '1');
  const search = parameters.toString();
  return search && `?${search}`;
}

/** Whether there is nothing to search for: neither words nor a filter. */
export const isEmpty = ({ text, filters }: Query) => !text && Object.keys(filters).length === 0;
