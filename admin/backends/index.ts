import CMS from 'decap-cms-app';
import type { CmsSettings } from '../../src/environment/environment.ts';
import type { BackendClass } from './host-backend.ts';

/** Registers the backend of the settings, and loads the code of that backend only. */
export async function registerBackend(name: CmsSettings['backend']): Promise<void> {
  CMS.registerBackend(name, await loaders[name]());
}

/** Loads what a browser does of the server's tasks only with a backend that needs it. */
const toHost = async (backend: Promise<BackendClass>): Promise<BackendClass> => {
  const [{ toHostBackend }, Backend] = await Promise.all([import('./host-backend.ts'), backend]);
  return toHostBackend(Backend);
};

const loaders = {
  newsroom: async () => (await import('./newsroom-backend.ts')).NewsroomBackend,
  github: () => toHost(import('decap-cms-backend-github').then((host) => host.GitHubBackend)),
  gitlab: () => toHost(import('decap-cms-backend-gitlab').then((host) => host.GitLabBackend)),
  forgejo: () => toHost(import('decap-cms-backend-forgejo').then((host) => host.ForgejoBackend)),
};
