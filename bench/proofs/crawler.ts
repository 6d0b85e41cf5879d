import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { isHashed } from '../../src/server/site/response-headers.ts';
import type { Random } from '../archive/random.ts';
import { fetchPlain, toAddress } from './answer.ts';
import { findReferences, type Reference } from './references.ts';
import type { Report } from './report.ts';
import type { VersionHistory } from './version-history.ts';

/** Reads a site as browsers and programs do, until it is stopped. */
export interface Crawler {
  /** @returns when everything that was begun is finished */
  stop(): Promise<void>;
}

interface CrawlOptions {
  readonly url: string;
  /** Origin of the addresses in the site. */
  readonly siteUrl: string;
  readonly history: VersionHistory;
  readonly random: Random;
  readonly report: Report;
}

/** A document as a reader has got it, whose references are requested when some more versions were published. */
interface OpenDocument {
  readonly address: string;
  readonly version: number;
  readonly due: number;
  readonly references: readonly Reference[];
}

/** How many readers there are. */
const readers = 3;

/** A publication makes two versions: pages, then search. */
const mostVersions = 4;

/** Of the addresses to which a document leads, so many are requested: others show them as well. */
const share = 0.15;

export function startCrawler({ url, siteUrl, history, random, report }: CrawlOptions): Crawler {
  const { getNumber } = history;
  /** Addresses that led nowhere, and what to say of them unless a takedown was to follow. */
  const missing = new Map<string, { readonly number: number; readonly fault: string }>();
  const waiting: OpenDocument[] = [];
  const searching = new Set<Promise<void>>();
  let isOver = false;

  async function get(address: string, from: string, version = getNumber()) {
    const before = getNumber();
    const { status, type, bytes } = await fetchPlain(url + address);
    const [after, path] = [getNumber(), toPath(address)];
    report.count(`answers ${status}`);
    if (status === 404 || status >= 500) {
      const reason = status === 404 ? history.findReason(path, version) : undefined;
      if (reason) report.count(`404: ${reason}`);
      else if (!missing.has(address))
        missing.set(address, {
          number: after,
          fault: `${address} answers ${status}; of ${from}, version ${version}, now ${after}`,
        });
      return undefined;
    }
    const digest = createHash('sha256').update(bytes).digest('hex');
    const isOfVersion = isHashed(`/${path}`) || history.isAt(path, digest, before, after);
    if (status === 200 && !isOfVersion)
      report.fault(`${address} is of no version from ${before} to ${after}`);
    return { isPage: status === 200, bytes, type, version: after };
  }

  async function openDocument(): Promise<void> {
    const paths = [...history.getOutputs(getNumber())!.keys()].filter(isDocument);
    const address = `/${toAddress(random.pick(paths).replace(/(^|\/)index\.html$/, '$1'))}`;
    const answer = await get(address, 'the list of files');
    if (!answer?.isPage) return;
    const { bytes, type, version } = answer;
    const references = findReferences(bytes.toString(), type, siteUrl + address, siteUrl);
    const due = version + random.integer(0, mostVersions);
    waiting.push({ address, version, due, references });
    if (random.isLucky(0.05)) searching.add(search(due));
  }

  async function readReferences({ address, version, references }: OpenDocument): Promise<void> {
    report.count('documents with their references');
    for (const { address: other, isPart } of references) {
      if (!isPart && !random.isLucky(share)) continue;
      const path = toPath(other);
      if (!(await get(other, address, version)) || !isPart || isHashed(`/${path}`)) continue;
      // The name of this part stays the same, so its bytes must.
      const [then, now] = [version, getNumber()].map((n) => history.getOutputs(n)?.get(path));
      if (then && now && then.digest !== now.digest)
        report.fault(`${other}, a part of ${address}, has changed since version ${version}`);
    }
  }

  /** Loads the search index as Pagefind does, piece by piece, while versions pass. */
  async function search(due: number): Promise<void> {
    const entry = await get('/pagefind/pagefind-entry.json', 'search');
    if (!entry) return;
    const { version } = entry;
    const { languages } = JSON.parse(entry.bytes.toString()) as {
      languages: Record<string, { hash: string }>;
    };
    while (!isOver && getNumber() < due) await wait(50);
    for (const { hash } of Object.values(languages)) {
      const meta = await get(`/pagefind/pagefind.${hash}.pf_meta`, 'search', version);
      const names = meta
        ? gunzipSync(meta.bytes)
            .toString('latin1')
            .match(/\w+_[0-9a-f]{6,}/g)
        : [];
      const paths = [...new Set(names)]
        .flatMap((name) =>
          ['index', 'fragment'].map((kind) => `pagefind/${kind}/${name}.pf_${kind}`),
        )
        .filter((path) => history.getOutputs(version)?.has(path));
      for (const path of paths.slice(0, 30)) await get(`/${path}`, 'search', version);
      report.count('searches in an index');
    }
  }

  async function read(): Promise<void> {
    while (!isOver) {
      const now = getNumber();
      const index = waiting.findIndex(({ due }) => due <= now);
      const [document] = index < 0 ? [] : waiting.splice(index, 1);
      await (document ? readReferences(document) : openDocument());
      // What waits too long has a version that is forgotten.
      await wait(waiting.length > 200 ? 20 : 1);
    }
  }

  const reading = Array.from({ length: readers }, read);
  return {
    async stop() {
      isOver = true;
      await Promise.all([...reading, ...searching]);
      for (const [address, { number, fault }] of missing)
        if (history.isSoonTakenDown(toPath(address), number))
          report.count('404: the server hid what a takedown was about to remove');
        else report.fault(fault);
    },
  };
}

/** Files that refer to others. */
const isDocument = (path: string) =>
  /\.(html|xml|json|txt|md|css)$/.test(path) && !/^(admin|pagefind)\/|(^|\/)404[./]/.test(path);

/** The file that an address leads to. */
function toPath(address: string): string {
  const path = decodeURIComponent(address.replace(/[?#].*$/, '')).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
