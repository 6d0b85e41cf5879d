import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { allocatorVariables } from './allocator.ts';

const program = `
  import { restartWithMemoryOptions } from '${import.meta.dirname}/allocator.ts';
  restartWithMemoryOptions();
  const { execArgv, argv, env: { MALLOC_MMAP_THRESHOLD_ } } = process;
  console.log(JSON.stringify([execArgv.slice(0, 3), argv.slice(1), MALLOC_MMAP_THRESHOLD_]));`;

test.runIf(process.platform === 'linux')(
  'a program starts again once, with the same options and arguments',
  () => {
    const options = ['--no-warnings', '--input-type=module', '-e', program, '--', 'build', '--why'];
    const { MALLOC_MMAP_THRESHOLD_, NODE_OPTIONS, ...env } = process.env;
    const answer = execFileSync(process.execPath, options, { encoding: 'utf8', env });
    expect(JSON.parse(answer)).toEqual([
      ['--min-semi-space-size=32', '--max-semi-space-size=32', '--no-warnings'],
      ['build', '--why'],
      allocatorVariables.MALLOC_MMAP_THRESHOLD_,
    ]);
  },
);

const drawing = `
  import { getSocialCard, renderSocialCard } from '${import.meta.dirname}/../media/social-cards/social-card.ts';
  const text = { kind: 'Release', name: 'Harbor Watch', date: '', accent: '#8c2f2b', language: 'en', direction: 'ltr' };
  const draw = async (count) => {
    for (let left = count; left > 0; left -= 1) await renderSocialCard(getSocialCard({ ...text, headline: 'No. ' + left }));
    return process.resourceUsage().minorPageFault;
  };
  console.log((-(await draw(10)) + (await draw(20))) / 20);`;

test.runIf(process.platform === 'linux')(
  'drawing a card does not have its 3 MB cleared again by the system',
  () => {
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', drawing], {
      encoding: 'utf8',
      env: { ...process.env, ...allocatorVariables },
    });
    // Of 4 KB; a buffer has 740.
    expect(Number(answer)).toBeLessThan(500);
  },
);
