/**
 * Every environment variable that a build may see, by who reads it. Others may hold what must not be
 * published, such as a host's access token, or what a stranger wrote, such as a commit's message.
 */
const buildVariables: Readonly<Record<string, readonly string[]>> = {
  // Settings of a run, which the README lists.
  dateline: [
    ...['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'NEWSROOM_NOW', 'PORT', 'DEBUG', 'PROTECTED_WORDS'],
    ...['CMS_BACKEND', 'CMS_REPO', 'CMS_BRANCH', 'CMS_BASE_URL', 'CMS_API_ROOT'],
    ...['CMS_AUTH_ENDPOINT', 'CMS_APP_ID'],
  ],
  // Limits of memory and threads, the cache of compiled code, colours of the terminal.
  node: ['NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'UV_THREADPOOL_SIZE', 'NO_COLOR', 'FORCE_COLOR'],
  // Astro, Vite and React choose by it between their faces for production and development.
  packages: ['NODE_ENV'],
  // Programs and libraries (Pagefind and sharp are native), temporary files, time zone and language.
  system: [
    ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR', 'TMP', 'TEMP'],
    ...['TZ', 'LANG', 'LC_ALL'],
    // Astro asks for its preferences; on a host whose user has no entry, only these say where.
    ...['HOME', 'USERPROFILE'],
    // Without these, Windows starts no program.
    ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT'],
  ],
};

const allowed: ReadonlySet<string> = new Set(Object.values(buildVariables).flat());

/** Those of the variables that a build may see. Windows writes some in small letters. */
export function toBuildVariables(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => allowed.has(name.toUpperCase())),
  );
}

/** Takes every other variable from this process, before it loads anything that could publish one. */
export function keepBuildVariables(): void {
  const kept = toBuildVariables(process.env);
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
}
