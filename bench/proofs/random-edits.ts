import { spawn } from 'node:child_process';
import type { Proof } from './report.ts';
import { openWorkplace } from './workplace.ts';

/** After each edit of random sequences, of content and of a copy of the software, a site equals one that is built from nothing. */
export const proveRandomEdits: Proof = async (report, { rounds, seed }) => {
  const { software, remove } = openWorkplace();
  const args = ['--runs', rounds, '--steps', 3, '--seed', seed, '--software'].map(String);
  const child = spawn(process.execPath, ['tests/random-edits/main.ts', ...args], {
    cwd: software,
    stdio: 'inherit',
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) report.fault('A site differs from a clean one.');
  remove();
};
