import type { Outcome } from './run-search.ts';
import { formatQuery, type Query } from './query-address.ts';
import { createResultItem } from './result-item.ts';
import { formatFound, getSearchMessages } from './client-messages.ts';
import { putNearestHeadlinesFirst } from './headline-order.ts';
import { attempt } from '../../../model/attempt.ts';

/** Number of results loaded at once. */
const pageSize = 10;

/** Milliseconds after which a search is slow: what is shown is no longer said to be its results. */
const slow = 500;

/** Not in the Lockdown Mode of iPhones, in Tor Browser, or where a web server forbids it. An empty module is enough to see. */
function runsWebAssembly(): boolean {
  return (
    attempt(() => Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)))) ??
    false
  );
}

const get = (id: string) => document.getElementById(id)!;

/** The parts of a message, with a query in the place of `{query}`. */
function insertQuery<T extends string | Node>(message: string, query: T): (string | T)[] {
  const [before = '', after = ''] = message.split('{query}');
  return [before, query, after];
}

/**
 * The part of the page that shows results.
 * @param searchFor runs another query
 */
export function defineResults(searchFor: (query: Query) => void) {
  const messages = getSearchMessages();
  const form = get('search');
  const [status, correction, section, help] = [
    get('search-status'),
    get('search-correction'),
    get('search-results'),
    get('search-help'),
  ];
  const more = get('search-more') as HTMLButtonElement;
  const list = section.querySelector('ol')!;
  let showNext = async () => {};
  let slowness: ReturnType<typeof setTimeout> | undefined;
  more.addEventListener('click', () => void showNext());

  const createQueryLink = (query: Query, words = query.text) => {
    const link = document.createElement('a');
    link.href = formatQuery(query) || location.pathname;
    link.textContent = words;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      searchFor(query);
      // The link goes, and would take the focus with it.
      form.querySelector('input')!.focus();
    });
    return link;
  };

  /** Says that a search is running: at once, unless there are results, which most searches replace within the blink of an eye. */
  const setBusy = (isBusy: boolean) => {
    form.ariaBusy = String(isBusy);
    clearTimeout(slowness);
    if (!isBusy) return;
    slowness = setTimeout(
      () => (status.textContent = messages.searching),
      section.hidden ? 0 : slow,
    );
  };

  const isFiltered = (query: Query, { found }: Outcome) =>
    found.length === 0 && Object.keys(query.filters).length > 0;

  /** Shows the corrected query that was searched for, and ways to a wider one. */
  const showCorrection = (query: Query, outcome: Outcome) => {
    const { corrected } = outcome;
    correction.replaceChildren();
    if (query.exact)
      correction.append(createQueryLink({ ...query, exact: false }, messages.similar));
    if (isFiltered(query, outcome))
      correction.append(' ', createQueryLink({ ...query, filters: {} }, messages.clear));
    if (corrected) {
      const instead = createQueryLink({ ...query, exact: true });
      const shown = document.createElement('strong');
      shown.textContent = corrected;
      correction.append(...insertQuery(messages.corrected, shown), '. ');
      correction.append(...insertQuery(messages.instead, instead));
    }
    correction.hidden = !correction.hasChildNodes();
  };

  return {
    list,
    clear() {
      setBusy(false);
      list.replaceChildren();
      status.textContent = '';
      correction.hidden = section.hidden = true;
      help.hidden = false;
    },
    announceSearching: () => setBusy(true),
    announceFailure() {
      this.clear();
      status.textContent = runsWebAssembly()
        ? messages.failed
        : messages.needs.replace('{technology}', 'WebAssembly');
    },
    /** Shows the first results, and says how many there are. */
    async show(query: Query, outcome: Outcome, isCurrent: () => boolean): Promise<void> {
      const { found, corrected, partial } = outcome;
      const shown = corrected ?? query.text;
      const getItems = async (from: number) => {
        const documents = await Promise.all(
          found.slice(from, from + pageSize).map((result) => result.data()),
        );
        const sorted = query.byDate
          ? documents
          : putNearestHeadlinesFirst(documents, shown, ({ meta }) => meta.title ?? '');
        return sorted.map((result) => createResultItem(result, shown, messages));
      };
      const none = isFiltered(query, outcome) ? messages.noneFiltered : messages.none;
      const count = found.length > 0 ? formatFound(messages, found.length) : none;
      const summary: (string | Node)[] = [count];
      if (corrected) {
        // It is shown below, and announced here.
        const remark = document.createElement('span');
        remark.className = 'hidden';
        remark.append(' – ', ...insertQuery(messages.corrected, corrected));
        summary.push(remark);
      } else if (partial) summary.push(` – ${messages.partial}`);
      const showSummary = () => {
        more.disabled = false;
        more.hidden = list.childElementCount >= found.length;
        help.hidden = found.length > 0;
        status.replaceChildren(...summary);
      };
      const items = await getItems(0);
      if (!isCurrent()) return;
      setBusy(false);
      showCorrection(query, outcome);
      list.replaceChildren(...items);
      section.hidden = found.length === 0;
      showSummary();
      showNext = async () => {
        more.disabled = true;
        const added = await getItems(list.childElementCount).catch(() => undefined);
        if (!isCurrent()) return;
        list.append(...(added ?? []));
        showSummary();
        if (added) return added[0]?.querySelector('a')?.focus();
        help.hidden = false;
        status.textContent = messages.failed;
        more.focus();
      };
    },
  };
}
