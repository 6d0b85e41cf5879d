/**
 * Shows that publications are whole, in time and right, with real processes, sockets and clocks:
 * `node bench/proofs/main.ts NAME [--rounds 20] [--seed 1] [--entries 0]`. The names are those below. Prints what
 * was done and each fault; ends with code 1 if there was any.
 */
import { parseArgs } from 'node:util';
import { proveCrawls } from './crawls.ts';
import { proveEmbargoes } from './embargoes.ts';
import { proveKilledBuilds } from './killed-builds.ts';
import { proveKilledServers } from './killed-servers.ts';
import { proveRandomEdits } from './random-edits.ts';
import { openReport, type Proof } from './report.ts';
import { proveWithdrawals } from './withdrawals.ts';

const proofs: Readonly<Record<string, Proof>> = {
  'killed-builds': proveKilledBuilds,
  'killed-servers': proveKilledServers,
  crawls: proveCrawls,
  embargoes: proveEmbargoes,
  withdrawals: proveWithdrawals,
  'random-edits': proveRandomEdits,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    entries: { type: 'string', default: '0' },
  },
});
const prove = proofs[positionals[0] ?? ''];
if (!prove) throw new Error(`Name one of: ${Object.keys(proofs).join(', ')}.`);
const report = openReport();
await prove(report, {
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  entries: Number(values.entries),
});
process.exitCode = report.close();
