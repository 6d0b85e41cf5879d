import { describe, expect, test } from 'vitest';
import { getEnvironment } from '../../environment/environment.ts';
import { getFileHeaders } from './response-headers.ts';
import type { StaticFile } from './site-files.ts';

const toFile = (address: string, type = 'text/html; charset=utf-8'): StaticFile => ({
  address,
  type,
  bytes: new Uint8Array(),
  digest: 'x',
  modified: new Date('2026-11-24T12:00:00Z'),
});

const admin = toFile('/admin/index.html');
const hosted = { CMS_REPO: 'example-org/newsroom', CMS_APP_ID: 'id' };

function getConnections(variables: Record<string, string>, file = admin): string | undefined {
  const policy = getFileHeaders(file, getEnvironment(variables).cms)['Content-Security-Policy'];
  return /connect-src ([^;]*)/.exec(policy ?? '')?.[1];
}

test('only the page to subscribe may send a form to another site', () => {
  const getTargets = (address: string) => {
    const { 'Content-Security-Policy': policy } = getFileHeaders(
      toFile(address),
      getEnvironment({}).cms,
    );
    return /form-action ([^;]*)/.exec(policy ?? '')?.[1];
  };
  expect(
    ['/feeds/index.html', '/es/feeds/index.html', '/index.html', '/releases/feeds/index.html'].map(
      getTargets,
    ),
  ).toEqual(["'self' https:", "'self' https:", "'self'", "'self'"]);
});

describe('the admin', () => {
  test('may connect to its own server, and to a Git host only if built for one', () => {
    expect(getConnections({})).toBe("'self' blob:");
    expect(getConnections({ ...hosted, CMS_BACKEND: 'gitlab' })).toBe(
      "'self' blob: https://gitlab.com",
    );
    expect(
      getConnections({
        ...hosted,
        CMS_BACKEND: 'forgejo',
        CMS_BASE_URL: 'https://git.example.org',
        CMS_API_ROOT: 'https://api.example.org/v1',
      }),
    ).toBe("'self' blob: https://api.example.org https://git.example.org");
    const github = {
      ...hosted,
      CMS_BACKEND: 'github',
      CMS_BASE_URL: 'https://sign-in.example.org',
    };
    expect(getConnections(github)).toBe(
      "'self' blob: https://api.github.com https://sign-in.example.org https://www.githubstatus.com",
    );
    expect(getConnections(github, toFile('/index.html'))).toBe("'self'");
  });

  test('lets GitHub’s sign-in window send messages back, and no other window', () => {
    const getOpener = (backend: string) =>
      getFileHeaders(
        admin,
        getEnvironment({
          ...hosted,
          CMS_BACKEND: backend,
          CMS_BASE_URL: 'https://git.example.org',
        }).cms,
      )['Cross-Origin-Opener-Policy'];
    expect(['newsroom', 'gitlab', 'github'].map(getOpener)).toEqual([
      'same-origin',
      'same-origin',
      'same-origin-allow-popups',
    ]);
  });

  test('lets its chunks be cached for a year, since their names contain a hash', () => {
    const script = toFile('/admin/assets/main-B2x_9aQ1.js', 'text/javascript');
    const newsroom = { backend: 'newsroom' } as const;
    expect(getFileHeaders(script, newsroom)['Cache-Control']).toContain('immutable');
    expect(getFileHeaders(admin, newsroom)['Cache-Control']).toBe('public, no-cache');
  });
});
