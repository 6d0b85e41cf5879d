import { describe, expect, it } from 'vitest';
import { toAlternates } from './alternates.ts';

const site = { url: 'https://news.example', languages: ['en', 'es', 'ht'] };
const version = (language: string, href: string, withdrawn?: boolean) => ({
  language,
  name: language,
  href,
  ...(withdrawn && { withdrawn }),
});

describe('toAlternates', () => {
  it('names every version in the order of the newsroom, whichever asks', () => {
    const expected = [
      { language: 'en', href: 'https://news.example/a/' },
      { language: 'es', href: 'https://news.example/es/b/' },
      { language: 'x-default', href: 'https://news.example/a/' },
    ];
    const english = { language: 'en', path: '/a/', translations: [version('es', '/es/b/')] };
    const spanish = { language: 'es', path: '/es/b/', translations: [version('en', '/a/')] };
    expect(toAlternates(english, site)).toEqual(expected);
    expect(toAlternates(spanish, site)).toEqual(expected);
  });

  it('takes the first version for other readers where the default language has none', () => {
    const view = { language: 'ht', path: '/ht/c/', translations: [version('es', '/es/b/')] };
    expect(toAlternates(view, site).at(-1)).toEqual({
      language: 'x-default',
      href: 'https://news.example/es/b/',
    });
  });

  it('says nothing of a page in one language, nor of a version that was withdrawn', () => {
    const alone = { language: 'en', path: '/a/', translations: [] };
    const left = { ...alone, translations: [version('es', '/es/b/', true)] };
    expect(toAlternates(alone, site)).toEqual([]);
    expect(toAlternates(left, site)).toEqual([]);
  });
});
