import { expect, it } from 'vitest';
import { findUncovered } from './testimony.ts';

const person = { displayName: 'Lucía', place: 'Ohio' };
const image = { src: '/media/lucia.jpg' };
const getFields = (values: Parameters<typeof findUncovered>[0]) =>
  findUncovered(values).map(({ field }) => field);

it('names all that shows a person while there is no consent, or none that says what it covers', () => {
  const all = ['person.displayName', 'person.place', 'image'];
  expect(getFields({ person, image })).toEqual(all);
  expect(getFields({ person, image, consent: null })).toEqual(all);
  expect(getFields({ person, image, consent: { scopes: null } })).toEqual(all);
});

it('names what the consent leaves out, and nothing that is empty or covered', () => {
  const consent = { scopes: ['photo'] };
  expect(getFields({ person, image, consent })).toEqual(['person.displayName', 'person.place']);
  expect(
    getFields({
      person: { displayName: 'Luz', pseudonym: true, place: '' },
      image: { src: '' },
      consent: { scopes: [] },
    }),
  ).toEqual([]);
  expect(getFields({ image, consent: { scopes: [] } })).toEqual([]);
});
