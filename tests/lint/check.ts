/**
 * `npm run check`, in parallel: the types of components, the lint with all other types, format and unused code. Prints how
 * long each took and the output of those that failed; exits with 1 if any did.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { sync } from 'astro';

const checks = {
  types: ['node', 'tests/lint/check-astro.ts'],
  lint: ['oxlint'],
  format: ['oxfmt', '--check'],
  unused: ['knip', '--no-progress'],
} as const;

interface Outcome {
  name: string;
  passed: boolean;
  seconds: number;
  output: string;
}

async function runCheck(
  name: string,
  [command = '', ...args]: readonly string[],
): Promise<Outcome> {
  const start = performance.now();
  let output = '';
  const child = spawn(command, args, { env: { ...process.env, FORCE_COLOR: '1' } });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  const code = await new Promise((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  );
  return { name, passed: code === 0, seconds: (performance.now() - start) / 1000, output };
}

// Without the types that Astro writes, which a fresh clone lacks, what its modules return is `any`.
if (!existsSync('.astro/content.d.ts')) await sync({ root: '.', logLevel: 'error' });

const outcomes = await Promise.all(
  Object.entries(checks).map(async ([name, command]) => {
    const outcome = await runCheck(name, command);
    const mark = outcome.passed ? 'ok    ' : 'FAILED';
    console.log(`${mark} ${name.padEnd(7)} ${outcome.seconds.toFixed(1)} s`);
    return outcome;
  }),
);
const failed = outcomes.filter(({ passed }) => !passed);
for (const { name, output } of failed) console.log(`\n${name}\n${output.trimEnd()}`);
process.exitCode = failed.length > 0 ? 1 : 0;
