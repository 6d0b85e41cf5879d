import { expect, test } from 'vitest';
import { getFeedIdentity, toFeedId } from './feed-id.ts';

test('an id is a tag URI for any file name', () => {
  expect(toFeedId('example.org,2011', 'releases/2011/vigil/en')).toBe(
    'tag:example.org,2011:releases/2011/vigil/en',
  );
  expect(toFeedId('example.org,2011', 'releases/2011/déjà vu/es')).toBe(
    'tag:example.org,2011:releases/2011/d%C3%A9j%C3%A0%20vu/es',
  );
});

test('the identity comes from the settings, or else from the domain of the press office', () => {
  const contact = { email: 'Press@News.Example.org' };
  expect(getFeedIdentity({ contact, feedIdentity: 'example.net,2009' })).toBe('example.net,2009');
  expect(getFeedIdentity({ contact })).toBe('news.example.org,2026');
});
