import { describe, expect, it } from 'vitest';
import { toAlternates } from './alternates.ts';

const site = { url: 'https://news.example', languages: ['en', 'es', 'ht'] };
const translation = (language: string, href: string, withdrawn?: boolean) => ({
  language,
  name: language,
  href,
  ...(withdrawn && { withdrawn }),
});

describe('toAlternates', () => {
  it('names every translation in the order of the newsroom, in each of them', () => {
    const expected = [
      { language: 'en', href: 'https://news.example/a/' },
      { language: 'es', href: 'https://news.example/es/b/' },
      { language: 'x-default', href: 'https://news.example/a/' },
    ];
    const english = { language: 'en', path: '/a/', translations: [translation('es', '/es/b/')] };
    const spanish = { language: 'es', path: '/es/b/', translations: [translation('en', '/a/')] };
    expect(toAlternates(english, site)).toEqual(expected);
    expect(toAlternates(spanish, site)).toEqual(expected);
  });

  it('uses the first translation for other readers if the default language has none', () => {
    const view = { language: 'ht', path: '/ht/c/', translations: [translation('es', '/es/b/')] };
    expect(toAlternates(view, site).at(-1)).toEqual({
      language: 'x-default',
      href: 'https://news.example/es/b/',
    });
  });

  it('is empty for a page in one language, and for a translation that was withdrawn', () => {
    const alone = { language: 'en', path: '/a/', translations: [] };
    const withdrawnElsewhere = { ...alone, translations: [translation('es', '/es/b/', true)] };
    expect(toAlternates(alone, site)).toEqual([]);
    expect(toAlternates(withdrawnElsewhere, site)).toEqual([]);
  });
});
