import { describe, expect, it } from 'vitest';
import { getPagesOfKind, pageKinds } from '../page-kinds.ts';
import { builtPages as pages } from '../built-pages.ts';

describe.each(pageKinds)('$name', (kind) => {
  it.each(['en', 'es'] as const)('exists in %s', (language) => {
    expect(getPagesOfKind(pages, kind, language).length).toBeGreaterThan(0);
  });
});
