import { expect, it } from 'vitest';
import { toBuildVariables } from './build-variables.ts';
import { getEnvironment } from './environment.ts';

it('leaves a build the variables that it needs, in any letter case, and nothing else', () => {
  expect(
    toBuildVariables({
      CONTENT_DIR: 'content',
      Path: 'C:\\Windows',
      GITHUB_TOKEN: 'secret',
      COMMIT_MESSAGE: 'anything',
      VITE_KEY: 'secret',
      PUBLIC_KEY: 'secret',
    }),
  ).toEqual({ CONTENT_DIR: 'content', Path: 'C:\\Windows' });
});

it('leaves a build all settings', () => {
  const read = new Set<string>();
  const variables = new Proxy<NodeJS.ProcessEnv>(
    {},
    {
      get(_, name) {
        read.add(String(name));
        return undefined;
      },
    },
  );
  getEnvironment(variables);
  const set = Object.fromEntries([...read].map((name) => [name, 'set']));
  expect(toBuildVariables(set)).toEqual(set);
  expect(read).toContain('PROTECTED_WORDS');
});
