import type { Outcome } from './run-search.ts';
import { formatQuery, type Query } from './query-address.ts';
import { createResultItem } from './result-item.ts';
import { formatFound, getWords } from './client-messages.ts';

/** Results loaded at once. */
const page = 10;

const get = (id: string) => document.getElementById(id)!;

/**
 * The part of the page that shows results.
 * @param searchFor asks another query
 */
export function defineResults(language: string, searchFor: (query: Query) => void) {
  const words = getWords();
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
  more.addEventListener('click', () => void showNext());

  const createQueryLink = (query: Query) => {
    const link = document.createElement('a');
    link.href = formatQuery(query);
    link.textContent = query.text;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      searchFor(query);
    });
    return link;
  };

  /** Says which words were searched for instead of the reader's, or which may have been meant. */
  const showCorrection = (query: Query, { corrected, suggestion, partial }: Outcome) => {
    correction.replaceChildren();
    if (corrected) {
      const instead = createQueryLink({ ...query, exact: true });
      const shown = document.createElement('strong');
      shown.textContent = corrected;
      correction.append(`${words.corrected} `, shown, `. ${words.instead} `, instead);
    } else if (suggestion) {
      correction.append(
        `${words.suggestion} `,
        createQueryLink({ ...query, text: suggestion, exact: false }),
        '?',
      );
    } else if (partial) correction.append(words.partial);
    correction.hidden = !correction.hasChildNodes();
  };

  return {
    list,
    clear() {
      form.ariaBusy = 'false';
      list.replaceChildren();
      status.textContent = '';
      correction.hidden = section.hidden = true;
      help.hidden = false;
    },
    announceSearching() {
      form.ariaBusy = 'true';
      if (section.hidden) status.textContent = words.searching;
    },
    announceFailure() {
      this.clear();
      status.textContent = words.failed;
    },
    /** Shows the first results, and says how many there are. */
    async show(query: Query, outcome: Outcome, isCurrent: () => boolean): Promise<void> {
      const { found, corrected } = outcome;
      const shown = corrected ?? query.text;
      let next = 0;
      const getNext = async () => {
        const texts = await Promise.all(found.slice(next, next + page).map((one) => one.data()));
        next += page;
        return texts.map((text) => createResultItem(text, shown, words));
      };
      const items = await getNext();
      if (!isCurrent()) return;
      form.ariaBusy = 'false';
      showCorrection(query, outcome);
      list.replaceChildren(...items);
      more.hidden = next >= found.length;
      showNext = async () => {
        const added = await getNext();
        if (!isCurrent()) return;
        list.append(...added);
        more.hidden = next >= found.length;
        added[0]?.querySelector('a')?.focus();
      };
      section.hidden = found.length === 0;
      help.hidden = found.length > 0;
      const count = found.length > 0 ? formatFound(words, found.length, language) : words.none;
      status.textContent = corrected ? `${count} – ${words.corrected} “${corrected}”` : count;
    },
  };
}
