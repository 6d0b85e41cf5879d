import { expect, it } from 'vitest';
import { toBuildVariables } from './build-variables.ts';

it('leaves a build what it needs, however it is written, and nothing else', () => {
  expect(
    toBuildVariables({
      CONTENT_DIR: 'content',
      Path: 'C:\\Windows',
      GITHUB_TOKEN: 'secret',
      COMMIT_MESSAGE: 'anything',
      VITE_KEY: 'secret',
      PUBLIC_KEY: 'secret',
      CMS_SECRET: 'secret',
    }),
  ).toEqual({ CONTENT_DIR: 'content', Path: 'C:\\Windows' });
});
