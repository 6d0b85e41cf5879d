import { hasMatch, createMarkedWords, createExcerpt } from './marked-text.ts';
import type { PagefindDocument } from './pagefind.ts';
import type { SearchMessages } from './client-messages.ts';

/** Headings of a text that are led to at most. */
const headings = 3;

function createElement(
  name: string,
  className: string,
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function createLink(href: string, ...children: (Node | string)[]): HTMLElement {
  const link = createElement('a', '', ...children);
  link.setAttribute('href', href);
  return link;
}

/** A text found: as lists show it, with the words around the matches, and where in it they are. */
export function createResultItem(
  text: PagefindDocument,
  query: string,
  words: SearchMessages,
): HTMLElement {
  const { title = '', day, iso } = text.meta;
  const article = createElement('article', '');
  const places = text.sub_results
    .filter(({ anchor, excerpt }) => anchor && hasMatch(excerpt, query))
    .slice(0, headings);
  if (day && iso) {
    const time = createElement('time', '', day);
    time.setAttribute('datetime', iso);
    article.append(time);
  }
  article.append(
    createElement('p', 'kicker', words.kinds[text.filters['type']?.[0] ?? ''] ?? ''),
    createElement('h3', '', createLink(text.url, ...createMarkedWords(title, query))),
    createElement('p', '', ...createSummary(text, query, places.length > 0)),
  );
  if (places.length > 0) {
    const items = places.map((place) =>
      createElement(
        'li',
        '',
        createLink(place.url, ...createMarkedWords(place.title, query)),
        ' ',
        createElement('span', '', ...createExcerpt(place.excerpt, query)),
      ),
    );
    const list = createElement('ul', 'found-in', ...items);
    list.setAttribute('role', 'list');
    article.append(list);
  }
  return createElement('li', '', article);
}

/**
 * The words around the matches; the summary where these are the headline's, which is above, or
 * where the places below show them.
 */
function createSummary(
  { excerpt, meta }: PagefindDocument,
  query: string,
  hasPlaces: boolean,
): Node[] {
  const { title = '', summary = '' } = meta;
  const beginning = excerpt.replace(/<\/?mark>/g, '').slice(0, 24);
  const isHeadline = beginning === title.slice(0, 24).replace(/&/g, '&amp;');
  return summary && (hasPlaces || isHeadline)
    ? createMarkedWords(summary, query)
    : createExcerpt(excerpt, query);
}
