import { bindArrowKeys } from './arrow-keys.ts';
import { showCounts } from './filter-counts.ts';
import { forgetPagefind } from './pagefind.ts';
import { formatQuery, isEmpty, parseQuery, type Query } from './query-address.ts';
import { defineResults } from './results.ts';
import { defineSearch } from './run-search.ts';

/** Milliseconds after the last key until the search starts. */
const pause = 150;

const form = document.querySelector<HTMLFormElement>('#search')!;
const field = form.querySelector<HTMLInputElement>('input[name=q]')!;
const filters = form.querySelector('details')!;
const search = defineSearch(document.documentElement.lang.toLowerCase());
const results = defineResults(searchFor);
let latest = 0;
/** The words that are searched for as they are written, until they change. */
let exactText: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What the address says of the query that is shown. */
let shown = '';
/** Whether somebody has submitted it: what they type next comes after it in the history, and does not replace it. */
let isSubmitted = false;

function readForm(): Query {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const query = parseQuery(new URLSearchParams(fields));
  return { ...query, exact: query.text === exactText };
}

function writeForm(query: Query): void {
  field.value = query.text;
  for (const select of form.querySelectorAll('select')) {
    const value = select.name === 'sort' ? query.byDate && 'date' : query.filters[select.name];
    select.value = value || '';
  }
  if (Object.keys(query.filters).length > 0 || query.byDate) filters.open = true;
}

/** Shows the results of a query, unless another one comes first, and keeps the query in the address. */
async function run(query: Query, isSecond = false): Promise<void> {
  const turn = (latest += 1);
  exactText = query.exact ? query.text : undefined;
  keepInAddress(formatQuery(query));
  offerInLanguages(query);
  if (isEmpty(query)) {
    showCounts(form, {});
    return results.clear();
  }
  results.announceSearching();
  try {
    if (filters.open) await search.loadCounts();
    const outcome = await search.answer(query);
    if (turn !== latest) return;
    showCounts(form, outcome.counts);
    await results.show(query, outcome, () => turn === latest);
  } catch {
    if (turn !== latest) return;
    if (isSecond) return results.announceFailure();
    forgetPagefind();
    await run(query, true);
  }
}

function keepInAddress(search: string): void {
  const isNext = isSubmitted && search !== shown;
  history[isNext ? 'pushState' : 'replaceState'](null, '', location.pathname + search);
  if (isNext) isSubmitted = false;
  shown = search;
}

/** Lets the language switcher lead to the same query: a text may be in another language only. Places have other names there. */
function offerInLanguages({ text, filters: { place: _, ...filters }, byDate }: Query): void {
  const search = formatQuery({ text, filters, byDate, exact: false });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
    link.search = search;
}

function searchFor(query: Query): void {
  clearTimeout(timer);
  writeForm(query);
  void run(query);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  void run(readForm());
  isSubmitted = true;
});
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void run(readForm()), pause);
  const query = readForm();
  if (!isEmpty(query)) void search.prepare(query);
});
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) void run(readForm());
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  searchFor({ ...readForm(), filters: {}, byDate: false });
});
filters.addEventListener('toggle', () => {
  if (filters.open && !isEmpty(readForm())) void run(readForm());
});
addEventListener('popstate', () => {
  const query = parseQuery(new URLSearchParams(location.search));
  // Links inside the page, such as the one to its content, change the address too.
  if (formatQuery(query) === shown) return;
  isSubmitted = false;
  searchFor(query);
  isSubmitted = true;
});
bindArrowKeys(field, results.list);

const initialQuery = parseQuery(new URLSearchParams(location.search));
if (!isEmpty(initialQuery)) searchFor(initialQuery);
