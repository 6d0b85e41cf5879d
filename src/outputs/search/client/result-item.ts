import { isRepeated, removeHeading, withoutRepeated } from './repeated-excerpt.ts';
import { hasMatch, createMarkedWords, createExcerpt } from './marked-text.ts';
import type { PagefindDocument } from './pagefind.ts';
import type { SearchMessages } from './client-messages.ts';

/** Most links to headings of one result. */
const mostHeadings = 3;

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

/** A result: as lists show an entry, with excerpts around the matches and links to their headings. */
export function createResultItem(
  found: PagefindDocument,
  query: string,
  messages: SearchMessages,
): HTMLElement {
  const { title = '', day, iso } = found.meta;
  const article = createElement('article', '');
  const headings = withoutRepeated(
    found.sub_results.filter(({ anchor, excerpt }) => anchor && hasMatch(excerpt, query)),
  ).slice(0, mostHeadings);
  if (day && iso) {
    const time = createElement('time', '', day);
    time.setAttribute('datetime', iso);
    article.append(time);
  }
  article.append(
    createElement(
      'p',
      'kicker',
      messages.kinds[found.filters['type']?.[0] ?? ''] ?? '',
      ...Object.entries(messages.flags).flatMap(([sign, flag]) =>
        found.meta[sign] ? [' ', createElement('span', 'flag', flag)] : [],
      ),
    ),
    createElement('h3', '', createLink(found.url, ...createMarkedWords(title, query))),
    createElement('p', '', ...createSummary(found, query, headings.length > 0)),
  );
  if (headings.length > 0) {
    const items = headings.map((heading) =>
      createElement(
        'li',
        '',
        createLink(heading.url, ...createMarkedWords(heading.title, query)),
        ' ',
        createElement(
          'bdi',
          '',
          ...createExcerpt(removeHeading(heading.excerpt, heading.title), query),
        ),
      ),
    );
    const list = createElement('ul', 'found-in', ...items);
    list.setAttribute('role', 'list');
    article.append(list);
  }
  // Some screen readers stop at each piece of a text, which are its words.
  article.normalize();
  return createElement('li', '', article);
}

/** The excerpt around the matches. Instead the summary, if the headings below have excerpts. */
function createSummary(
  { excerpt, meta }: PagefindDocument,
  query: string,
  hasHeadings: boolean,
): Node[] {
  const { title = '', summary = '' } = meta;
  return summary && (hasHeadings || isRepeated(excerpt, `${title} ${summary}`))
    ? createMarkedWords(summary, query)
    : createExcerpt(excerpt, query);
}
