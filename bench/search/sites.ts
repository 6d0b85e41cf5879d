import type { Page } from 'playwright-core';

/** A way to search in a page that is open: gives the addresses of the first ten texts. */
export type Search = (page: Page, query: string) => Promise<string[]>;

/** Asks our search page as a reader would, and waits until it shows what it found. */
export const searchOurs: Search = (page, query) =>
  page.evaluate(async (query) => {
    const form = document.querySelector<HTMLFormElement>('#search')!;
    const field = form.querySelector<HTMLInputElement>('input[name=q]')!;
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    form.requestSubmit();
    while (form.ariaBusy !== 'false') await new Promise((resolve) => setTimeout(resolve, 1));
    const links = document.querySelectorAll('#search-results:not([hidden]) h3 a');
    return [...links].slice(0, 10).map((link) => link.getAttribute('href') ?? '');
  }, query);

/** Types a whole query at once and waits for the answer, without pressing a key to send it. */
export const typeIntoOurs: Search = (page, query) =>
  page.evaluate(async (query) => {
    const form = document.querySelector<HTMLFormElement>('#search')!;
    const field = form.querySelector<HTMLInputElement>('input[name=q]')!;
    form.ariaBusy = 'true';
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (form.ariaBusy !== 'false') await new Promise((resolve) => setTimeout(resolve, 1));
    const links = document.querySelectorAll('#search-results:not([hidden]) h3 a');
    return [...links].slice(0, 10).map((link) => link.getAttribute('href') ?? '');
  }, query);

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/**
 * Asks a plain Pagefind through its API, with its defaults but for the worker: the browser's protocol
 * counts no bytes of a worker, and without one Pagefind loads 12 kB less.
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
    const texts = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return texts.map(({ url }) => url);
  }, query);
