import CMS from 'decap-cms-core';
import type { CmsSettings } from '../../src/environment.ts';

/** Registers the one backend that the settings name; only its code is loaded. */
export async function registerBackend(name: CmsSettings['backend']): Promise<void> {
  CMS.registerBackend(name, await loaders[name]());
}

const loaders = {
  newsroom: async () => (await import('./newsroom.ts')).NewsroomBackend,
  github: async () => {
    const [{ keepBytes }, { GitHubBackend }] = await Promise.all([
      import('./keep-bytes.ts'),
      import('decap-cms-backend-github'),
    ]);
    return keepBytes(GitHubBackend);
  },
  gitlab: async () => {
    const [{ keepBytes }, { GitLabBackend }] = await Promise.all([
      import('./keep-bytes.ts'),
      import('decap-cms-backend-gitlab'),
    ]);
    return keepBytes(GitLabBackend);
  },
  forgejo: async () => {
    const [{ keepBytes }, { ForgejoBackend }] = await Promise.all([
      import('./keep-bytes.ts'),
      import('decap-cms-backend-forgejo'),
    ]);
    return keepBytes(ForgejoBackend);
  },
};
