import type { Page } from 'playwright-core';

/** Searches in an open page. Returns the addresses of the first ten results. */
export type Search = (page: Page, query: string) => Promise<string[]>;

/** Types a whole query at once into our search page, and waits until it shows the results. */
const typeQuery = (page: Page, query: string, isSubmitted: boolean) =>
  page.evaluate(
    async ([query, isSubmitted]) => {
      const form = document.querySelector<HTMLFormElement>('#search')!;
      const field = form.querySelector<HTMLInputElement>('input[name=q]')!;
      form.ariaBusy = 'true';
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      if (isSubmitted) form.requestSubmit();
      while (form.ariaBusy !== 'false') await new Promise((resolve) => setTimeout(resolve, 1));
      const links = document.querySelectorAll('#search-results:not([hidden]) h3 a');
      return [...links].slice(0, 10).map((link) => link.getAttribute('href') ?? '');
    },
    [query, isSubmitted] as const,
  );

export const searchOurs: Search = (page, query) => typeQuery(page, query, true);

/** The same without submitting the query. */
export const typeIntoOurs: Search = (page, query) => typeQuery(page, query, false);

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/**
 * Searches a plain Pagefind through its API, with its defaults but without the worker: the browser's
 * protocol does not count the bytes of a worker. Without one, Pagefind loads 12 kB less.
 */
export const searchPlain: Search = (page, query) =>
  page.evaluate(async (query) => {
    const state = globalThis as { pagefind?: Pagefind };
    const address = '/pagefind/pagefind.js';
    const { createInstance } = (await import(address)) as {
      createInstance(options: object): Pagefind;
    };
    const pagefind = (state.pagefind ??= createInstance({ noWorker: true }));
    const { results } = await pagefind.search(query);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return found.map(({ url }) => url);
  }, query);
