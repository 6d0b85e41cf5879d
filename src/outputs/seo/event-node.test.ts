import { expect, it } from 'vitest';
import type { ReleaseView } from '../../entries/views.ts';
import { toEventNode } from './event-node.ts';

const view = {
  kind: 'media-advisory',
  language: 'en',
  path: '/releases/vigil/',
  headline: 'A vigil',
  summary: 'All welcome.',
  site: { name: 'Harbor Watch', url: 'https://news.example' },
  card: { src: '/cards/vigil.png', width: 1200, height: 630, alt: '' },
} as unknown as ReleaseView;

it.each([
  ['/events/register/', 'https://news.example/events/register/'],
  ['https://forms.example/vigil', 'https://forms.example/vigil'],
  ['mailto:press@news.example', 'https://news.example/releases/vigil/'],
  [undefined, 'https://news.example/releases/vigil/'],
])('registers at %s by the web address %s', (registration, url) => {
  const start = { iso: '2011-06-08T18:00:00-04:00', day: '' };
  const event = { past: false, start, when: 'June 8', ...(registration && { registration }) };
  expect(toEventNode(view, event)).toMatchObject({ url });
  expect(toEventNode(view, { ...event, calledOff: true })).toMatchObject({
    eventStatus: 'https://schema.org/EventCancelled',
  });
});

it('does not say what an event costs, which no field says', () => {
  const start = { iso: '2011-06-08T18:00:00-04:00', day: '' };
  const node = toEventNode(view, { past: false, start, when: 'June 8' });
  expect(Object.keys(node)).toContain('startDate');
  expect(Object.keys(node).filter((name) => /free|offer|price/i.test(name))).toEqual([]);
});
