/**
 * The entry point of npm's scripts. Plain JavaScript, so that a Node too old to read TypeScript can print an
 * error. `npm ci` installs Node for Linux with glibc, macOS and Windows; elsewhere the machine's own is used.
 */
const minVersion = 24;

if (Number.parseInt(process.versions.node) >= minVersion) {
  // Half of the time until a command begins is compiling our own code. The development server loads modules made from
  // content, of which nothing may stay in a cache that no takedown cleans. Builds have such modules in processes of their
  // own, which find no cache; those that check bodies and media load nothing but our code.
  const [command] = process.argv.slice(2);
  if (command === 'build') {
    const { restartWithMemoryOptions } = await import('../environment/allocator.ts');
    restartWithMemoryOptions();
  }
  if (command !== 'dev') {
    const { enableCompileCache } = await import('node:module');
    const folder = process.env.NODE_COMPILE_CACHE || `${import.meta.dirname}/../../.cache/compiled`;
    enableCompileCache(folder);
    if (['validate', 'take-down'].includes(command)) process.env.NODE_COMPILE_CACHE = folder;
  }
  await import('./main.ts');
} else {
  console.error(
    `Dateline needs Node ${minVersion} or newer, and this is ${process.version}. npm has no Node for this machine: install it from https://nodejs.org, then try again.`,
  );
  process.exitCode = 1;
}
