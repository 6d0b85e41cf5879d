import { readClock, type Environment } from '../../environment/environment.ts';
import { settingsFiles } from '../../model/location.ts';
import { readContentFile } from '../../source/content-folder.ts';
import { getReadableFields } from '../../source/readable-fields.ts';

/**
 * Keeps readers of a real newsroom from seeing what is not to appear yet: a moment that was set to look ahead may still be set
 * in the same window.
 * @param warn writes to the terminal
 * @throws when NEWSROOM_NOW is in the future, and the newsroom is no sample
 */
export async function demandPresent(
  { contentDir, now, isNowFixed }: Pick<Environment, 'contentDir' | 'now' | 'isNowFixed'>,
  warn: (text: string) => void = console.error,
): Promise<void> {
  if (!isNowFixed || (await isSample(contentDir))) return;
  const moment = new Date(now).toISOString();
  if (now > readClock())
    throw new Error(
      `NEWSROOM_NOW is ${moment}, and readers would see what is not to appear yet. Unset it: use it with npm run dev, to look ahead.`,
    );
  warn(
    `NEWSROOM_NOW keeps the clock at ${moment}: nothing newer is on the site, and nothing appears or ends by itself. Unset it for readers.`,
  );
}

/** Whether the newsroom says that it is a sample. One without settings has nothing to show. */
async function isSample(contentDir: string): Promise<boolean> {
  const bytes = await readContentFile(contentDir, settingsFiles.site).catch(() => undefined);
  return !bytes || getReadableFields(bytes).every(({ sample }) => sample === true);
}
