import { expect, it } from 'vitest';
import { VersionTrail } from './version-trail.ts';

it('follows the saves of one file', () => {
  const trail = new VersionTrail();
  trail.add('content/pages/en/about.md', 'a', 'b');
  trail.add('content/pages/en/about.md', 'b', 'c');
  expect(trail.follow('content/pages/en/about.md', 'a')).toBe('c');
  expect(trail.follow('content/pages/en/contact.md', 'a')).toBe('a');
});

it('stays where a save changed nothing', () => {
  const trail = new VersionTrail();
  trail.add('x', 'a', 'a');
  expect(trail.follow('x', 'a')).toBe('a');
});
