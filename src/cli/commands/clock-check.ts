import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readClock, type Environment } from '../../environment/environment.ts';
import { settingsFiles } from '../../model/location.ts';
import { readContentFile } from '../../source/content-folder.ts';
import { getReadableFields } from '../../source/readable-fields.ts';
import { databaseFile, openVersions } from '../../versions/versions.ts';

type Facts = Pick<Environment, 'contentDir' | 'cacheDir' | 'now' | 'isNowFixed'>;

/** Milliseconds by which clocks may differ. */
const tolerance = 5 * 60_000;

/**
 * Keeps a wrong moment from publishing or taking down the texts of a real newsroom: one that was set to look ahead may still
 * be set in the same window, and a machine without a battery may start with a clock that is hours behind.
 * @param warn writes to the terminal
 * @throws when NEWSROOM_NOW is in the future, or the clock is before the newest version of the site
 */
export async function demandPresent(
  { contentDir, cacheDir, now, isNowFixed }: Facts,
  warn: (text: string) => void = console.error,
): Promise<void> {
  if (await isSample(contentDir)) return;
  const moment = new Date(now).toISOString();
  if (!isNowFixed) {
    const published = getNewestTime(cacheDir);
    if (published === undefined || now + tolerance >= published) return;
    throw new Error(
      `The clock of this machine says ${moment}, but the site was published at ${new Date(published).toISOString()}. Set the clock, or wait until it is set, then try again. If it was wrong then, delete ${cacheDir}.`,
    );
  }
  if (now > readClock())
    throw new Error(
      `NEWSROOM_NOW is ${moment}, and readers would see what is not to appear yet. Unset it: use it with npm run dev, to look ahead.`,
    );
  warn(
    `NEWSROOM_NOW keeps the clock at ${moment}: nothing newer is on the site, and nothing appears or ends by itself. Unset it for readers.`,
  );
}

/** When the newest version was published; undefined while there is none. */
function getNewestTime(cacheDir: string): number | undefined {
  if (!existsSync(join(cacheDir, databaseFile))) return undefined;
  const versions = openVersions(cacheDir);
  try {
    return versions.list()[0]?.time;
  } finally {
    versions.close();
  }
}

/** Whether the newsroom says that it is a sample. One without settings has nothing to show. */
async function isSample(contentDir: string): Promise<boolean> {
  const bytes = await readContentFile(contentDir, settingsFiles.site).catch(() => undefined);
  return !bytes || getReadableFields(bytes).every(({ sample }) => sample === true);
}
