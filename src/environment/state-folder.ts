import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';

/**
 * The folder for the newsroom server's own files. It is in the user's home and not in
 * the repository: a person who hands over a content folder must not choose what is in it.
 * @param contentDir each newsroom has its own folder
 * @param variables `XDG_STATE_HOME`, or else `HOME`, on Windows `LOCALAPPDATA`
 * @returns an absolute path, or undefined where the user has no home folder
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function getStateFolder(
  contentDir: string,
  variables: NodeJS.ProcessEnv,
): string | undefined {
  const parent = [variables.XDG_STATE_HOME, getPlace(variables)].find(
    (path) => path !== undefined && isAbsolute(path),
  );
  const key = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);
  return parent && join(parent, 'dateline', key);
}

/** Where each system puts such files. */
function getPlace({ HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === 'win32') return LOCALAPPDATA;
  return (
    HOME &&
    join(HOME, process.platform === 'darwin' ? 'Library/Application Support' : '.local/state')
  );
}
