import { expect, test } from 'vitest';
import { toFailSafeValues } from './fail-safe-values.ts';
import { lifecycle } from './lifecycle.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const live = (collection: 'releases' | 'testimonies', fields: object) =>
  lifecycle(toFailSafeValues(collection, fields as Record<string, unknown>), now);

test.each([
  [{}, 'public'],
  [{ headline: 7, datePublished: 'yesterday', withdrawn: null, draft: false }, 'public'],
  [{ datePublished: '2031-01-01T00:00:00Z' }, 'scheduled'],
  [{ draft: 'yes' }, 'draft'],
  [{ draft: Symbol('unreadable') }, 'draft'],
  [{ embargoedUntil: 'tomorrow' }, 'embargoed'],
  [{ expires: '2031-01-01T00:00:00Z' }, 'public'],
  [{ expires: 'soon' }, 'expired'],
  [{ withdrawn: { date: '2031-01-01T00:00:00Z' } }, 'public'],
  [{ withdrawn: {} }, 'withdrawn'],
  [{ withdrawn: 'yes' }, 'withdrawn'],
])('a release with %j is %s', (fields, state) => {
  expect(live('releases', fields)).toBe(state);
});

const valid = { reviewBy: '2031-01-01T00:00:00Z' };

test.each([
  [{ kind: 'hearing' }, 'public'],
  [{ kind: 'personal', consent: { reviewBy: '2031-01-01T00:00:00Z', scopes: 'x' } }, 'public'],
  [{ kind: 'hearing', consent: null }, 'public'],
  [{ kind: 'hearing', consent: { ...valid, revoked: '2026-11-01T00:00:00Z' } }, 'consent-lapsed'],
  [{ kind: 'hearing', consent: 'C-1' }, 'consent-lapsed'],
  [{ kind: 'personal' }, 'consent-lapsed'],
  [{ consent: { ...valid, scopes: ['name'] }, person: { displayName: 'Ana Ruiz' } }, 'public'],
  [{ consent: { ...valid, scopes: ['photo'] }, person: { displayName: 'Ana' } }, 'consent-lapsed'],
  [{ consent: { ...valid, scopes: 'name' }, person: { displayName: 'Ana' } }, 'consent-lapsed'],
  [{ consent: valid, person: { displayName: 'Luz', pseudonym: true } }, 'public'],
  [{ consent: valid, image: { src: '/media/ana.jpg' } }, 'consent-lapsed'],
  [{ consent: Symbol('unreadable') }, 'consent-lapsed'],
  [{ consent: { reviewBy: 'in 2031' } }, 'consent-lapsed'],
  [{ consent: { reviewBy: '2031-01-01T00:00:00Z', revoked: 'today' } }, 'consent-lapsed'],
])('a testimony with %j is %s', (fields, state) => {
  expect(live('testimonies', fields)).toBe(state);
});
