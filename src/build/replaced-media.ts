import { join } from 'node:path';
import { parseReadName } from '../entries/newsroom/reads.ts';
import type { NewsroomSource } from '../source/newsroom-source.ts';
import { getFileState } from '../source/file-state.ts';
import type { BuiltSite } from './files/built-site.ts';
import { listFiles } from './files/site-files.ts';
import { readLastingMedia } from './site/ledger.ts';
import { toDigest } from './site/read-digests.ts';

/** Where more were replaced and nothing is as it was, other software has made the site, and encodes otherwise. */
const mostAtOnce = 3;

/**
 * Finds what a site shows of pictures and documents that were replaced or deleted since: a face may be blurred now.
 * @param entries of the content
 * @param cacheDir of the builds of the site: what that knows to be as it was need not be read
 */
export async function findReplacedMedia(
  site: BuiltSite,
  contentDir: string,
  cacheDir: string,
  { entries }: Pick<NewsroomSource, 'entries'>,
): Promise<string[]> {
  const shown = (await site.list('media')).filter((path) => isForPrint(path) || getDigest(path));
  const lasting = readLastingMedia(cacheDir, ([name, digest]) => {
    const [kind, file] = parseReadName(name);
    if (kind !== 'file') return true;
    return toDigest(getFileState(join(contentDir, file!))) === digest;
  });
  if (shown.every((path) => lasting.has(path) || isForPrint(path))) return [];
  const files = await listFiles(join(contentDir, 'media'));
  // Its disk is missing, or this is a copy of the entries alone.
  if (files.length === 0) return [];
  const { getMediaDigests, getPressDigest } = await import('../media/media-digests.ts');
  const mediaDir = join(contentDir, 'media');
  const digests = await Promise.all(
    files.map((file) => getMediaDigests(mediaDir, `/media/${file}`).catch(() => [])),
  );
  const known = new Set<string | undefined>(digests.flat());
  const isKnown = (path: string) => known.has(getDigest(path));
  const gone = [isDocument, isPicture].flatMap((isOfKind) => {
    const ofKind = shown.filter(isOfKind);
    const isOfOther = new Set(ofKind.map(getDigest)).size > mostAtOnce && !ofKind.some(isKnown);
    return isOfOther ? [] : ofKind.filter((path) => !isKnown(path));
  });
  if (!gone.some(isPicture)) return gone;
  // Neither the archives with pictures for the press nor the names of these pictures say of which files they are.
  const archives = (await site.list()).filter((path) => path.endsWith('.zip'));
  const shows = async (archive: string) => {
    const page = archive.replace(/\.zip$/, '/index.html');
    const html = await site.read(page).then(String, () => '');
    return gone.some((path) => html.includes(path));
  };
  const ofGone = await Promise.all(
    archives.map(async (path) => ((await shows(path)) ? [path] : [])),
  );
  const forPrint = shown.filter((path) => isForPrint(path) && !lasting.has(path));
  // To find those that are offered, their files are read.
  if (forPrint.length === 0) return [...gone, ...ofGone.flat()];
  const images = entries.flatMap(({ values }) => ('image' in values && values.image) || []);
  const offered = await Promise.all(
    images.map(({ src, credit }) => getPressDigest(mediaDir, src, credit).catch(() => undefined)),
  );
  const isOffered = (path: string) => offered.some((digest) => digest && path.includes(digest));
  return [...gone, ...ofGone.flat(), ...forPrint.filter((path) => !isOffered(path))];
}

/** The digest in the path of a picture or document; undefined for pictures for print, whose credit counts too, and other files. */
const getDigest = (path: string): string | undefined =>
  /(?<=\/(?:.*-)?)[0-9a-f]{16}(?=(?:-\d+)?\.\w+$)/.exec(path)?.[0];

const isForPrint = (path: string) => path.includes('-print.');
const isDocument = (path: string) => /\.(pdf|csv)$/.test(path);
const isPicture = (path: string) => !isDocument(path) && !isForPrint(path);
