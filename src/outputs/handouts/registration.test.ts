import { expect, it } from 'vitest';
import { formatRegistration } from './registration.ts';

it.each([
  ['/events/register/', 'https://news.example/events/register/'],
  ['https://forms.example/vigil', 'https://forms.example/vigil'],
  ['mailto:press@news.example', 'press@news.example'],
  [undefined, undefined],
])('names %s outside the site as %s', (registration, shown) => {
  const event = registration === undefined ? {} : { registration };
  expect(formatRegistration(event, { url: 'https://news.example' })).toBe(shown);
});
