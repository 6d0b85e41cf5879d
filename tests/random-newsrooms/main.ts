/**
 * Builds random newsrooms: `node tests/random-newsrooms/main.ts --runs 1000 --seed 1`. Each must be built
 * completely, or be refused with problems that name their files, without changing the site. Prints the
 * number of each newsroom that fails; `--from` starts at a number. A build takes about three seconds of
 * one core, since one process builds many; every 25, a new process frees the memory.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { tryNewsrooms } from './trial.ts';

const perProcess = 25;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '25' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});
const [runs, seed, from] = [values.runs, values.seed, values.from].map(Number) as [
  number,
  number,
  number,
];

if (runs <= perProcess) {
  process.exitCode = await tryNewsrooms({ runs, seed, from });
} else {
  for (let next = from; next < from + runs; next += perProcess) {
    const count = Math.min(perProcess, from + runs - next);
    const numbers = ['--runs', count, '--seed', seed, '--from', next].map(String);
    const { status } = spawnSync(process.execPath, [import.meta.filename, ...numbers], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}
