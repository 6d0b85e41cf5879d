import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openVersionSite, type BuiltSite } from '../../build/files/built-site.ts';
import { fillFromFormer } from '../../build/publish-version.ts';
import { demandProtection } from '../../server/store/repository/protection.ts';
import { findVersionChange } from '../../build/version-change.ts';
import { findReturningMedia } from '../../build/returning-media.ts';
import { isTextFile } from '../../build/files/text-file.ts';
import { forgetRemovedDocuments } from '../../build/takedown/removed-documents.ts';
import { demandOwnSite } from '../../build/takedown/own-site.ts';
import { demandMounted } from '../../build/takedown/unmounted-folders.ts';
import type { Environment } from '../../environment/environment.ts';
import { settingsFiles } from '../../model/location.ts';
import { isTimeZone } from '../../model/fields/date.ts';
import { formatInstant } from '../../publishing/dates/local-moment.ts';
import { readContentFile } from '../../source/content-folder.ts';
import { getReadableFields } from '../../source/readable-fields.ts';
import { getProtectedWords } from '../../validation/protected-words/word-list.ts';
import type { NextVersion } from '../../versions/next-version.ts';
import type { Version } from '../../versions/version.ts';
import { databaseFile, openVersions, type Versions } from '../../versions/versions.ts';
import { getLimitedText } from '../../validation/protected-words/limited-text.ts';
import { publishSite } from './publish-site.ts';
import { writeOutput } from './write-output.ts';

/**
 * Lists the versions that are kept, or makes a former one the newest.
 * @param wanted its number, as written in the terminal
 * @throws when there is no such version, or it contains what must not be published
 */
export async function rollBack(environment: Environment, wanted?: string): Promise<void> {
  if (!existsSync(join(environment.cacheDir, databaseFile)))
    throw new Error(sayNoneKept(environment));
  const versions = openVersions(environment.cacheDir);
  try {
    const timeZone = await readTimeZone(environment);
    if (wanted === undefined)
      return console.log(formatVersions(versions, { ...environment, timeZone }));
    await demandProtection(environment);
    const version = findVersion(versions, wanted);
    await demandOwnSite(environment);
    const returning = findReturningMedia(versions, version.number);
    await publishSite(
      versions,
      { environment, getNow: () => environment.now, isRebuilt: false },
      {
        publication: {
          time: environment.now,
          reason: 'rollback',
          shows: version.shows ?? version.number,
        },
        fill: (next) => fillSafely(next, versions, version, environment),
      },
    );
    await writeOutput(versions, environment);
    await forgetRemovedDocuments(environment.cacheDir, environment.outDir);
    console.log(
      `Readers see version ${version.number} of ${formatTime(version, timeZone)} again. The content is as it was: a build publishes it once something else has changed.`,
    );
    if (returning.length > 0)
      console.log(
        `So they see pictures or documents again that were replaced or removed since, in: ${returning.join(', ')}`,
      );
  } finally {
    versions.close();
  }
}

function findVersion(versions: Versions, wanted: string): Version {
  const [newest, ...former] = versions.list();
  const version = former.find(({ number }) => String(number) === wanted);
  if (version) return version;
  throw new Error(
    String(newest?.number) === wanted
      ? `Readers see version ${wanted} now.`
      : `There is no former version ${wanted}. “npm run roll-back” lists those that are kept.`,
  );
}

/** @throws when the version contains a protected name, or shows entries of a disk that is missing */
async function fillSafely(
  next: NextVersion,
  versions: Versions,
  { number }: Version,
  { contentDir, protectedWords }: Environment,
): Promise<void> {
  const newest = new Map(next.getOutputs());
  fillFromFormer(next, versions, number);
  const site = openVersionSite(next, versions.store);
  // Of these entries, nobody could tell which are still public.
  await demandMounted(contentDir, site);
  const words = await getProtectedWords(protectedWords);
  if (!words) return;
  for (const [path, { digest }] of next.getOutputs()) {
    if (newest.get(path)?.digest === digest) continue;
    const text = await readText(site, path).catch(() => undefined);
    if (text === undefined)
      throw new Error(
        `A file of version ${number} cannot be searched for protected names, so the site stays as it is. Choose another version, or publish the corrected text.`,
      );
    if (words.isIn(`${path}\n${text}`))
      throw new Error(
        `Version ${number} contains a protected name, so readers still see version ${next.base}. Choose another one.`,
      );
  }
}

/** The text of an output: also that of a document, and what is written into a picture. @throws when it is damaged */
async function readText(site: BuiltSite, path: string): Promise<string> {
  if (isTextFile(path)) return (await site.read(path)).toString();
  if (!path.startsWith('media/')) return '';
  return (await getLimitedText(await site.read(path))).map(({ text }) => text).join('\n');
}

const sayNoneKept = ({ contentDir, siteUrl, outDir }: Environment) =>
  `No version is kept of the site of ${contentDir} at ${siteUrl} in ${outDir}. Are CONTENT_DIR, SITE_URL, PORT and OUT_DIR set as for npm start? If so, build the site first.`;

function formatVersions(
  versions: Versions,
  environment: Environment & { readonly timeZone: string },
): string {
  const [newest, ...former] = versions.list();
  if (!newest) return sayNoneKept(environment);
  const example = former[0]?.number;
  const name = (version: Version, index: number) => {
    const before = former[index + 1]?.number;
    const change = before && findVersionChange(versions, before, version.number);
    const titles = change ? change.titles.map((title) => `“${title}”`) : [];
    const others = change && change.others > 0 ? [`${change.others} more`] : [];
    const facts = [formatTime(version, environment.timeZone), version.reason, ...titles, ...others];
    return `  ${version.number}  ${facts.join('  ')}`;
  };
  const time = formatTime(newest, environment.timeZone);
  return [
    `Readers see version ${newest.number} of ${time} (${newest.reason}).`,
    example ? 'Former versions, with what each changed:' : 'No former version is kept.',
    ...former.map(name),
    ...(example ? [`“npm run roll-back ${example}” shows readers version ${example} again.`] : []),
  ].join('\n');
}

/** The time zone of the newsroom, as the admin shows moments; UTC if its settings can't be read. */
async function readTimeZone({ contentDir }: Environment): Promise<string> {
  const bytes = await readContentFile(contentDir, settingsFiles.site).catch(() => Buffer.alloc(0));
  const { timeZone } = getReadableFields(bytes)[0] ?? {};
  return typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC';
}

/** ISO 8601 to the second, with the offset. */
const formatTime = ({ time }: Version, timeZone: string) =>
  formatInstant(time, timeZone).replace(/:00(?=[+-])/, new Date(time).toISOString().slice(16, 19));
