/** An address that a document names. */
export interface Reference {
  /** Path on the site. */
  readonly address: string;
  /** Whether a browser loads it to show the page: a style, a script, a picture. */
  readonly isPart: boolean;
}

const linkPart = /\brel="(?:stylesheet|icon|preload|modulepreload|manifest|apple-touch-icon)/;

/**
 * What a document on the site refers to, on the same site.
 * @param type its media type
 * @param base its absolute address
 * @param origin of the addresses in it
 */
export function findReferences(
  text: string,
  type: string,
  base: string,
  origin: string,
): Reference[] {
  const found = new Map<string, Reference>();
  const add = (value: string, isPart: boolean) => {
    const plain = value.replaceAll('&amp;', '&');
    if (!URL.canParse(plain, base) || /[{}]/.test(plain)) return;
    const url = new URL(plain, base);
    // The admin has its own addresses behind a sign-in.
    if (url.origin !== origin || url.pathname.startsWith('/admin/')) return;
    const address = url.pathname + url.search;
    found.set(address, { address, isPart: isPart || (found.get(address)?.isPart ?? false) });
  };
  if (type.includes('html'))
    // An attribute at a time: an element may have several.
    for (const tag of text.match(/<[a-z][^>]*>/g) ?? [])
      for (const [, name, value] of tag.matchAll(/\s(href|src|srcset|action|poster)="([^"]*)"/g)) {
        const isPart = tag.startsWith('<link')
          ? linkPart.test(tag)
          : !/^<(a|form|area)\b/.test(tag);
        const values =
          name === 'srcset' ? value!.split(/,\s+/).map((one) => one.split(' ')[0]!) : [value!];
        for (const one of values) add(one, isPart);
      }
  if (type.includes('css'))
    for (const [, value] of text.matchAll(/url\(["']?([^"')]+)/g)) add(value!, true);
  // Absolute addresses in data, feeds, structured data and heads of pages.
  if (/html|json|xml|text/.test(type))
    for (const [value] of text.matchAll(
      new RegExp(`${RegExp.escape(origin)}/[^\\s"'<>\\\\)]*`, 'g'),
    ))
      add(value.replace(/[.,;:]+$/, ''), false);
  return [...found.values()];
}
