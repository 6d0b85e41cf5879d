import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { isHashed } from '../../src/server/site/response-headers.ts';
import type { Outputs } from '../../src/versions/version.ts';
import { openVersions } from '../../src/versions/versions.ts';
import { edits } from '../../tests/random-edits/edits.ts';
import { Random } from '../archive/random.ts';
import { findReferences, type Reference } from './references.ts';
import type { Proof } from './report.ts';
import { serve } from './served-site.ts';
import { openWorkplace } from './workplace.ts';

/** Changes after which every former address still leads somewhere. */
const kinds = [
  'a sentence is added',
  'a headline changes',
  'a slug changes and the old address leads to the new one',
  'a topic is renamed',
  'a person is renamed',
  'the organization is renamed',
  'the menu changes',
  'an entry is withdrawn',
  'an entry is copied',
  'a translation is added',
  'a picture is replaced under its name',
  'a table of a report changes',
];

/** How many readers there are. */
const readers = 3;

/** A page as a reader has got it, whose references are requested when some more versions were published. */
interface OpenPage {
  readonly address: string;
  readonly version: number;
  readonly due: number;
  readonly references: readonly Reference[];
}

/**
 * Reads pages and everything that they refer to, at once or after further publications, while a newsroom publishes. Every
 * answer is of a version that was the newest during the request, every part of a page is what that page was made with, and
 * nothing is missing.
 */
export const proveCrawls: Proof = async (report, { rounds, seed }) => {
  const random = new Random(seed);
  const workplace = openWorkplace();
  const { variables, toCacheDir } = workplace;
  const server = await serve(workplace);
  const versions = openVersions(toCacheDir(variables));
  const history = new Map<number, Outputs>();
  /** By path: the newest takedown that removed it. */
  const takenDown = new Map<string, number>();
  const getNumber = () => {
    const { number, outputs } = versions.readNewest()!;
    if (history.has(number)) return number;
    for (const version of versions.list().toReversed())
      if (version.number < number && !history.has(version.number))
        history.set(version.number, versions.getOutputs(version.number));
    history.set(number, outputs);
    if (versions.getNewest()?.reason === 'takedown')
      for (const former of history.values())
        for (const path of former.keys()) if (!outputs.has(path)) takenDown.set(path, number);
    return number;
  };
  const missing = new Set<string>();
  const waiting: OpenPage[] = [];
  const searching = new Set<Promise<void>>();
  let isOver = false;

  /** Why it is right that an address which a version has named leads nowhere. */
  const findReason = (path: string, version: number): string | undefined => {
    // A page says so itself with the build that follows.
    if ((takenDown.get(path) ?? 0) > version) return 'it went with what was taken down';
    if (path.startsWith('pagefind/') && takenDown.get(path) === version)
      return 'no search while mentions of what was taken down are removed';
    const isList = /\/\d{4}\/([\d/]+)?index\.html$/.test(path);
    if (isList && takenDown.size > 0 && !history.get(getNumber())?.has(path))
      return 'the list of a year ended with its only entry';
    return undefined;
  };

  const get = async (address: string, from: string, version = getNumber()) => {
    const before = getNumber();
    const answer = await fetch(server.url + address, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'identity' },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const after = getNumber();
    const { status } = answer;
    report.count(`answers ${status}`);
    const path = toPath(address);
    if (status === 404 || status >= 500) {
      const reason = findReason(path, version);
      if (reason) report.count(`404: ${reason}`);
      else if (!missing.has(address)) {
        missing.add(address);
        report.fault(`${address} answers ${status}; ${from}, version ${version}, now ${after}`);
      }
      return undefined;
    }
    if (status === 200 && !isHashed(`/${path}`)) {
      const digest = createHash('sha256').update(bytes).digest('hex');
      const numbers = [...history.keys()].filter((number) => number >= before && number <= after);
      const isOfVersion = numbers.some(
        (number) => history.get(number)!.get(path)?.digest === digest,
      );
      // Between two looks there may have been one that was forgotten at once.
      if (!isOfVersion && after - before < 2)
        report.fault(`${address} is of no version from ${before} to ${after}`);
    }
    return { status, bytes, type: answer.headers.get('content-type') ?? '', before, after };
  };

  const openPage = async () => {
    const pages = [...history.get(getNumber())!.keys()].filter(isDocument);
    const address = toAddress(random.pick(pages));
    const answer = await get(address, 'a page');
    if (answer?.status !== 200) return;
    const references = findReferences(
      answer.bytes.toString('utf8'),
      answer.type,
      variables.SITE_URL + address,
      variables.SITE_URL,
    );
    const due = answer.after + random.integer(0, 4);
    waiting.push({ address, version: answer.after, due, references });
    if (address.startsWith('/search/') || random.isLucky(0.05)) searching.add(openSearch(due));
  };

  const finishPage = async ({ address, version, references }: OpenPage) => {
    report.count('pages with all their references');
    const now = getNumber();
    for (const { address: part, isPart } of references) {
      const path = toPath(part);
      const answer = isPart || random.isLucky(0.15) ? await get(part, address, version) : undefined;
      if (!answer || !isPart || isHashed(`/${path}`)) continue;
      // Its name stays the same, so its bytes must.
      const [then, later] = [history.get(version)?.get(path), history.get(now)?.get(path)];
      if (then && later && then.digest !== later.digest)
        report.fault(
          `${part}, a part of ${address}, differs between versions ${version} and ${now}`,
        );
    }
  };

  /** Loads the search index as Pagefind does, piece by piece, while versions pass. */
  const openSearch = async (due: number) => {
    const entry = await get('/pagefind/pagefind-entry.json', 'search');
    if (!entry) return;
    const version = entry.after;
    const { languages } = JSON.parse(entry.bytes.toString()) as {
      languages: Record<string, { hash: string }>;
    };
    while (!isOver && getNumber() < due) await wait(50);
    for (const { hash } of Object.values(languages)) {
      const meta = await get(`/pagefind/pagefind.${hash}.pf_meta`, 'search', version);
      if (!meta) continue;
      const names =
        gunzipSync(meta.bytes)
          .toString('latin1')
          .match(/[a-z]{2,3}(-[a-z]+)?_[0-9a-f]{5,}/g) ?? [];
      for (const name of [...new Set(names)].slice(0, 30)) {
        const kind = (history.get(version) ?? new Map<string, unknown>()).has(
          `pagefind/index/${name}.pf_index`,
        )
          ? 'index'
          : 'fragment';
        if (history.get(version)?.has(`pagefind/${kind}/${name}.pf_${kind}`)) {
          report.count(`search: ${kind}`);
          await get(`/pagefind/${kind}/${name}.pf_${kind}`, 'search', version);
        }
      }
    }
  };

  const read = async () => {
    while (!isOver) {
      const now = getNumber();
      const index = waiting.findIndex(({ due }) => due <= now);
      if (index >= 0) await finishPage(waiting.splice(index, 1)[0]!);
      else await openPage();
      await wait(waiting.length > 200 ? 20 : 1);
    }
  };
  const reading = Array.from({ length: readers }, read);

  let published = 0;
  for (let round = 1; published < rounds && round < 3 * rounds; round += 1) {
    const kind = random.pick(kinds);
    const newsroom = { contentDir: variables.CONTENT_DIR, cacheDir: '', now: Date.now() };
    try {
      edits[kind]!(newsroom, random.integer(0, 9999));
    } catch {
      continue;
    }
    const before = getNumber();
    const ends = countEnds(server.program.output());
    workplace.commit();
    while (countEnds(server.program.output()) === ends) await wait(50);
    const isRefused = /stays as it was|problems? in/.test(server.program.output().slice(-600));
    if (isRefused) workplace.undo();
    else published += 1;
    report.count(isRefused ? `refused: ${kind}` : `published: ${kind}`);
    report.note(`${round}: ${kind}, versions ${before} to ${getNumber()}`);
  }
  isOver = true;
  await Promise.all(reading);
  await Promise.all(searching);
  versions.close();
  await server.program.end('SIGTERM');
  workplace.remove();
};

/** Builds that have ended, in a new site or with problems. */
const countEnds = (output: string) => output.match(/^Built |^\d+ problems? in /gm)?.length ?? 0;

/** Files that refer to others. */
const isDocument = (path: string) =>
  /\.(html|xml|json|txt|md|css)$/.test(path) && !/^(admin|pagefind)\/|(^|\/)404[./]/.test(path);

const toAddress = (path: string) =>
  `/${path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;

/** The file that an address leads to. */
function toPath(address: string): string {
  const path = decodeURIComponent(address.replace(/[?#].*$/, '')).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
