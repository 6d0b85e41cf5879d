import { describe, expect, inject, it } from 'vitest';
import { getPagesOfKind, pageKinds } from '../page-kinds.ts';
import { getPages } from '../site.ts';

const pages = await getPages(inject('outDir'));

describe.each(pageKinds)('$name', (kind) => {
  it.each(['en', 'es'] as const)('exists in %s', (language) => {
    expect(getPagesOfKind(pages, kind, language).length).toBeGreaterThan(0);
  });
});
