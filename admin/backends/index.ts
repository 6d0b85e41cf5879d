import CMS from 'decap-cms-app';
import type { CmsSettings } from '../../src/environment/environment.ts';

/** Registers the backend of the settings, and loads the code of that backend only. */
export async function registerBackend(name: CmsSettings['backend']): Promise<void> {
  CMS.registerBackend(name, await loaders[name]());
}

const loaders = {
  newsroom: async () => (await import('./newsroom-backend.ts')).NewsroomBackend,
  github: async () => {
    const [{ toHostBackend }, { GitHubBackend }] = await Promise.all([
      import('./host-backend.ts'),
      import('decap-cms-backend-github'),
    ]);
    return toHostBackend(GitHubBackend);
  },
  gitlab: async () => {
    const [{ toHostBackend }, { GitLabBackend }] = await Promise.all([
      import('./host-backend.ts'),
      import('decap-cms-backend-gitlab'),
    ]);
    return toHostBackend(GitLabBackend);
  },
  forgejo: async () => {
    const [{ toHostBackend }, { ForgejoBackend }] = await Promise.all([
      import('./host-backend.ts'),
      import('decap-cms-backend-forgejo'),
    ]);
    return toHostBackend(ForgejoBackend);
  },
};
