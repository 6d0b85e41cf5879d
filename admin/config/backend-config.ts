import type { CmsBackend } from 'decap-cms-core';
import type { CmsSettings } from '../../src/environment/environment.ts';

/** Where Decap finds the repository: our own server, or the host that the settings name. */
export function toBackendConfig(cms: CmsSettings): CmsBackend {
  // Decap's type lists only its own backends.
  if (cms.backend === 'newsroom') return { name: 'newsroom' } as unknown as CmsBackend;
  return {
    name: cms.backend,
    repo: cms.repo,
    branch: cms.branch,
    base_url: cms.baseUrl,
    api_root: cms.apiRoot,
    auth_endpoint: cms.authEndpoint,
    ...(cms.backend === 'gitlab' && { auth_type: 'pkce' }),
    ...(cms.appId && { app_id: cms.appId }),
  } as CmsBackend;
}
