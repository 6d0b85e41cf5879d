import { expect, it } from 'vitest';
import { isMatch } from './draft-match.ts';

const draft = {
  headline: 'Vigilia en el muelle',
  summary: 'Cien personas velaron.',
  body: 'La policía se retiró\n\nal **amanecer**.',
  notes: 'Secreto',
};

it.each(['muelle', 'CIEN', 'policia', 'retiró al', 'vigilia amanecer', 'manece'])(
  'finds a draft by %j in title, summary or text',
  (term) => expect(isMatch(draft, term, ['es'])).toBe(true),
);

it.each(['puerto', 'vigilia puerto', 'secreto'])('does not find it by %j', (term) =>
  expect(isMatch(draft, term, ['es'])).toBe(false),
);

it('finds what has names in several languages by the one that it is called by', () => {
  const topic = { name: { en: 'Policing', es: 'Policía' } };
  expect(isMatch(topic, 'polic', ['es', 'en'])).toBe(true);
});
