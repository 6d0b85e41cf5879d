import { describe, expect, inject, it } from 'vitest';
import { getPagesOfKind, PAGE_KINDS } from '../page-kinds.ts';
import { getPages } from '../site.ts';

const pages = await getPages(inject('outDir'));

describe.each(PAGE_KINDS)('$name', (kind) => {
  it.each(['en', 'es'] as const)('exists in %s', (language) => {
    expect(getPagesOfKind(pages, kind, language).length).toBeGreaterThan(0);
  });
});
