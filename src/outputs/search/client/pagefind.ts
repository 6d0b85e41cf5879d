/** The part of Pagefind's API that we use; its module is beside the index that it reads. */
export interface PagefindResult {
  readonly id: string;
  data(): Promise<PagefindDocument>;
}

export interface PagefindDocument {
  readonly url: string;
  /** Text around the matches, as HTML: characters escaped, matches in `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly anchor?: { readonly id: string };
  }[];
}

export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindOptions {
  readonly filters?: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

interface PagefindInstance {
  search(
    query: string | null,
    options: PagefindOptions,
  ): Promise<{ results: PagefindResult[]; filters: FilterCounts }>;
  preload(query: string, options: PagefindOptions): Promise<void>;
  filters(): Promise<FilterCounts>;
}

interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}

const folder = '/pagefind/';

/**
 * Chosen by measurement, see bench/search: headlines first. A summary counts as the text that it is: a share of its own
 * puts an entry whose summary repeats another's headline before that entry.
 */
const ranking = {
  metaWeights: {
    title: 20,
    typable: 1,
    summary: 0,
    day: 0,
    iso: 0,
    calledOff: 0,
    corrected: 0,
    image: 0,
    image_alt: 0,
  },
  termSimilarity: 2,
};

/** Whether Pagefind was loaded before, or could not be. */
let isLaterLoad = false;

/**
 * Starts loading what Pagefind would request one after another. Only once: where that fails, a browser gives the failure to
 * the next request for the file, and would give a second failure to the one after that.
 */
function preload(address: string): void {
  if (isLaterLoad) return;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: address });
  document.head.append(link);
}

/** How many parts of the index could not be loaded. Pagefind says so only to the console, and finds nothing there. */
let missing = 0;
export const countMissing = () => missing;

const request = globalThis.fetch;
globalThis.fetch = async (address, options) => {
  const isPart = typeof address === 'string' && /\.pf_\w+$/.test(address);
  const response = await request(address, options).catch((error: unknown) => {
    if (isPart) missing += 1;
    throw error;
  });
  if (isPart && !response.ok) missing += 1;
  return response;
};

let instance: Promise<PagefindInstance> | undefined;

/** Pagefind, loaded on first use, and again after a failure. */
export function getPagefind(language: string): Promise<PagefindInstance> {
  return (instance ??= load(language).catch((error: unknown) => {
    instance = undefined;
    throw error;
  }));
}

/** Forgets the index: a publication may have replaced its files while the page was open. */
export function forgetPagefind(): void {
  instance = undefined;
}

async function load(language: string): Promise<PagefindInstance> {
  // The time: each load requests the current index.
  const tag = String(Math.round(performance.timeOrigin + performance.now()));
  preload(`${folder}pagefind-entry.json?ts=${tag}`);
  preload(`${folder}wasm.${language}.pagefind`);
  isLaterLoad = true;
  const address = `${folder}pagefind.js`;
  const importModule = (address: string) =>
    import(/* @vite-ignore */ address) as Promise<PagefindModule>;
  // The browser remembers that an address could not be loaded: another one works as soon as the reader is online again.
  const { createInstance } = await importModule(address).catch(() =>
    importModule(`${address}?ts=${tag}`),
  );
  return createInstance({
    basePath: folder,
    baseUrl: '/',
    // A worker would load all of Pagefind's code a second time.
    noWorker: true,
    metaCacheTag: tag,
    excerptLength: 30,
    excerptEllipsis: '…',
    ranking,
  });
}
