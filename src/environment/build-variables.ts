/**
 * Every environment variable that a build may see, by who reads it. Others may contain secrets, such as a
 * host's access token, or untrusted text, such as a commit message.
 */
const buildVariables: Readonly<Record<string, readonly string[]>> = {
  // Settings of a run, which the README lists.
  dateline: [
    ...['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'PORT', 'DEBUG', 'PROTECTED_WORDS'],
    ...['NEWSROOM_NOW', 'NEWSROOM_LANGUAGES'],
    // Of a newsroom server alone: the content as published, instead of the folder in which people work.
    'PUBLISHED_DIR',
  ],
  // Memory and thread limits, the compile cache, terminal colours.
  node: ['NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'UV_THREADPOOL_SIZE', 'NO_COLOR', 'FORCE_COLOR'],
  // Astro, Vite and React choose between production and development by it.
  packages: ['NODE_ENV'],
  // Programs and libraries (Pagefind and sharp are native), temporary files, time zone and language.
  system: [
    ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR', 'TMP', 'TEMP'],
    ...['TZ', 'LANG', 'LC_ALL'],
    // Astro looks for its preferences; without a user entry on the host, only these say where.
    ...['HOME', 'USERPROFILE'],
    // Where the newsroom's own files are.
    ...['XDG_STATE_HOME', 'LOCALAPPDATA'],
    // Without these, Windows cannot start a program.
    ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT'],
  ],
};

const allowed: ReadonlySet<string> = new Set(Object.values(buildVariables).flat());

/** The variables that a build may see. Windows writes some in lower case. */
export function toBuildVariables(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => allowed.has(name.toUpperCase())),
  );
}

/** Deletes all other variables from this process, before it loads code that could publish one. */
export function keepBuildVariables(): void {
  const allowedVariables = toBuildVariables(process.env);
  for (const name of Object.keys(process.env))
    if (!(name in allowedVariables)) delete process.env[name];
}
