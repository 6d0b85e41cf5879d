/**
 * The entry point of npm's scripts. Plain JavaScript, so that a Node too old to read TypeScript can print an
 * error. `npm ci` installs Node for Linux with glibc, macOS and Windows; elsewhere the machine's own is used.
 */
const minVersion = 24;

if (Number.parseInt(process.versions.node) >= minVersion) {
  // Half of the time of these commands is compiling our own code. Other commands load modules made from content, of which
  // nothing may stay in a cache that no takedown cleans.
  if (['validate', 'take-down'].includes(process.argv[2])) {
    const { enableCompileCache } = await import('node:module');
    process.env.NODE_COMPILE_CACHE ||= `${import.meta.dirname}/../../.cache/compiled`;
    enableCompileCache(process.env.NODE_COMPILE_CACHE);
  }
  await import('./main.ts');
} else {
  console.error(
    `Dateline needs Node ${minVersion} or newer, and this is ${process.version}. npm has no Node for this machine: install it from https://nodejs.org, then try again.`,
  );
  process.exitCode = 1;
}
