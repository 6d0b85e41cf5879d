import { createElement as h, useEffect, useState, type ReactNode } from 'react';
import { formatMoment } from '../settings/moments.ts';
import { messages } from '../messages/index.ts';
import { readComingMoments, type ComingMoments } from './coming-moments.ts';
import { readDrafts, type DraftsInProgress } from './drafts-in-progress.ts';
import { readLastPublication } from './last-publication.ts';
import type { TodayItem } from './today-item.ts';

const { today: todayMessages } = messages;

type Facts = Partial<DraftsInProgress & ComingMoments> & { readonly lastPublication?: string };

/** What is to be done: the drafts of the person who is signed in, reviews, what goes live, and consents. */
export function Today(): ReactNode {
  const facts = useFacts();
  const { own, inReview, ready, openings, consents, lastPublication } = facts;
  const sections: readonly (readonly [string, readonly TodayItem[] | undefined])[] = [
    [todayMessages.inReview, inReview],
    [todayMessages.ready, ready],
    [todayMessages.own, own],
    [todayMessages.openings, openings],
    [todayMessages.consents, consents],
  ];
  const shown = sections.flatMap(([title, items]) =>
    items && items.length > 0 ? [h(Section, { key: title, title, items })] : [],
  );
  const isRead = sections.every(([, items]) => items);
  return h(
    'section',
    { className: 'newsroom-today', 'aria-label': todayMessages.title },
    h('h1', null, todayMessages.title),
    isRead && shown.length === 0 && h('p', null, todayMessages.nothing),
    h('div', { className: 'newsroom-today-sections' }, shown),
    lastPublication && h('p', null, todayMessages.lastPublication(formatMoment(lastPublication))),
  );
}

function Section({ title, items }: { title: string; items: readonly TodayItem[] }): ReactNode {
  return h(
    'section',
    null,
    h('h2', null, `${title} (${items.length})`),
    h(
      'ul',
      null,
      items.map(({ href, title, by, moment }) =>
        h(
          'li',
          { key: href },
          h('a', { href }, title),
          h('span', null, [by, moment && formatMoment(moment)].filter(Boolean).join(' · ')),
        ),
      ),
    ),
  );
}

/** Reads everything when the screen opens, and again when staff come back to the window. */
function useFacts(): Facts {
  const [facts, setFacts] = useState<Facts>({});
  useEffect(() => {
    const add = (found: Facts) => setFacts((before) => ({ ...before, ...found }));
    const ignore = () => undefined;
    const read = () => {
      if (document.hidden) return;
      // Each by itself: if one can't be read, the others are still shown.
      readDrafts().then(add, ignore);
      readComingMoments().then(add, ignore);
      readLastPublication().then((moment) => moment && add({ lastPublication: moment }), ignore);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);
  return facts;
}
