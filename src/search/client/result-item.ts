import { hasMatch, markWords, toExcerpt } from './marked-text.ts';
import type { PagefindDocument } from './pagefind.ts';
import type { SearchMessages } from './client-messages.ts';

/** Headings of a text that are led to at most. */
const HEADINGS = 3;

function toElement(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function toLink(href: string, ...children: (Node | string)[]): HTMLElement {
  const link = toElement('a', '', ...children);
  link.setAttribute('href', href);
  return link;
}

/** A text found: as lists show it, with the words around the matches, and where in it they are. */
export function toResultItem(
  text: PagefindDocument,
  query: string,
  words: SearchMessages,
): HTMLElement {
  const { title = '', day, iso } = text.meta;
  const article = toElement('article', '');
  const places = text.sub_results
    .filter(({ anchor, excerpt }) => anchor && hasMatch(excerpt, query))
    .slice(0, HEADINGS);
  if (day && iso) {
    const time = toElement('time', '', day);
    time.setAttribute('datetime', iso);
    article.append(time);
  }
  article.append(
    toElement('p', 'kicker', words.kinds[text.filters['type']?.[0] ?? ''] ?? ''),
    toElement('h3', '', toLink(text.url, ...markWords(title, query))),
    toElement('p', '', ...toSummary(text, query, places.length > 0)),
  );
  if (places.length > 0) {
    const items = places.map((place) =>
      toElement(
        'li',
        '',
        toLink(place.url, ...markWords(place.title, query)),
        ' ',
        toElement('span', '', ...toExcerpt(place.excerpt, query)),
      ),
    );
    const list = toElement('ul', 'found-in', ...items);
    list.setAttribute('role', 'list');
    article.append(list);
  }
  return toElement('li', '', article);
}

/**
 * The words around the matches; the summary where these are the headline's, which stands above, or
 * where the places below show them.
 */
function toSummary({ excerpt, meta }: PagefindDocument, query: string, hasPlaces: boolean): Node[] {
  const { title = '', summary = '' } = meta;
  const beginning = excerpt.replace(/<\/?mark>/g, '').slice(0, 24);
  const isHeadline = beginning === title.slice(0, 24).replace(/&/g, '&amp;');
  return summary && (hasPlaces || isHeadline)
    ? markWords(summary, query)
    : toExcerpt(excerpt, query);
}
