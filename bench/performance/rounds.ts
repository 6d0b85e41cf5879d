import { rm } from 'node:fs/promises';
import { removeCache } from '../../tests/site.ts';
import { edits } from './edits.ts';
import { measureRun, type Measured } from './measured-run.ts';
import type { PeerProgram } from './peers.ts';
import type { Workplace } from './workplace.ts';

/** What is measured in each round, in this order: cold with nothing cached, warm with nothing changed. */
export const cases = [
  'validate, cold',
  'validate, warm',
  'cold',
  'nothing changed',
  'one sentence changed',
  'a topic renamed',
  'the organization renamed',
  'a photograph replaced',
] as const;

export type CaseName = (typeof cases)[number];

/** What one round took: our commands, and the other generators for the same entries. */
export interface Round {
  readonly ours: Readonly<Record<CaseName, Measured>>;
  /** By the name of the generator: its first build, and its build after one sentence was changed. */
  readonly peers: Readonly<Record<string, Record<'cold' | 'one sentence changed', Measured>>>;
}

/** Measures everything once, our commands and the other generators in turn. */
export async function measureRound(
  workplace: Workplace,
  peers: readonly PeerProgram[],
  run: number,
): Promise<Round> {
  const { variables } = workplace;
  const command = (name: string) =>
    measureRun({
      command: process.execPath,
      args: ['src/cli/dateline.js', name],
      env: { ...variables, NODE_ENV: 'production' },
    });
  const measurePeers = async () => {
    const measured: Record<string, Measured> = {};
    for (const peer of peers) measured[peer.name] = await peer.build(toFolder(workplace, peer));
    return measured;
  };
  const afterEdit = async (edit: (place: Workplace, run: number) => void | Promise<void>) => {
    await edit(workplace, run);
    return command('build');
  };
  const clean = async () => {
    await removeCache(variables.OUT_DIR, variables);
    await rm(variables.OUT_DIR, { recursive: true, force: true });
  };
  await clean();
  const validations = { cold: await command('validate'), warm: await command('validate') };
  await clean();
  for (const peer of peers) peer.clean(toFolder(workplace, peer));
  const cold = { ours: await command('build'), peers: await measurePeers() };
  const unchanged = await command('build');
  const sentence = { ours: await afterEdit(edits.sentence), peers: await measurePeers() };
  return {
    ours: {
      'validate, cold': validations.cold,
      'validate, warm': validations.warm,
      cold: cold.ours,
      'nothing changed': unchanged,
      'one sentence changed': sentence.ours,
      'a topic renamed': await afterEdit(edits.topic),
      'the organization renamed': await afterEdit(edits.organization),
      'a photograph replaced': await afterEdit(edits.photograph),
    },
    peers: Object.fromEntries(
      peers.map(({ name }) => [
        name,
        { cold: cold.peers[name]!, 'one sentence changed': sentence.peers[name]! },
      ]),
    ),
  };
}

const toFolder = (workplace: Workplace, { name }: PeerProgram) =>
  name === 'Hugo' ? workplace.hugo : workplace.eleventy;
