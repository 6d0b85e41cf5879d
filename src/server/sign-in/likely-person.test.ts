import { expect, it } from 'vitest';
import { isLikelyPerson } from './likely-person.ts';

it.each([
  ['Nadia Farouk', 'nadia@example.org', true],
  ['José Peña-O’Neill', 'jose@example.org', true],
  ['محمد', 'm@example.org', true],
  ['Build 7b65d063 maintainers', 'maintainers@example.org', false],
  ['dependabot[bot]', 'support@example.org', false],
  ['Maya Okafor', 'maya@users.noreply.example.org', false],
  ['root', 'root@localhost', false],
])('whether %s <%s> is a person: %s', (name, email, expected) => {
  expect(isLikelyPerson({ name, email })).toBe(expected);
});
