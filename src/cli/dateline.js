/**
 * The way in for npm's scripts. Plain JavaScript, so that a Node too old to read TypeScript can say what
 * it lacks. `npm ci` brings Node for Linux with glibc, macOS and Windows; elsewhere it is the machine's own.
 */
const least = 24;

if (Number.parseInt(process.versions.node) >= least) await import('./main.ts');
else {
  console.error(
    `Dateline needs Node ${least} or newer, and this is ${process.version}. npm brought no Node for this machine: install it from https://nodejs.org, then try again.`,
  );
  process.exitCode = 1;
}
