import { describe, expect, test } from 'vitest';
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
test('only the page to subscribe may send a form to another site', () => {
  const getTargets = (address: string) => {
    const { 'Content-Security-Policy': policy } = getFileHeaders(toFile(address));
    return /form-action ([^;]*)/.exec(policy ?? '')?.[1];
  };
  expect(
    ['/feeds/index.html', '/es/feeds/index.html', '/index.html', '/releases/feeds/index.html'].map(
      getTargets,
    ),
  ).toEqual(["'self' https:", "'self' https:", "'self'", "'self'"]);
});

describe('the admin', () => {
  test('may connect to its own server only', () => {
    expect(getFileHeaders(admin)['Content-Security-Policy']).toContain("connect-src 'self' blob:;");
  });

  test('lets its chunks be cached for a year, since their names contain a hash', () => {
    const script = toFile('/admin/assets/main-B2x_9aQ1.js', 'text/javascript');
    expect(getFileHeaders(script)['Cache-Control']).toContain('immutable');
    expect(getFileHeaders(admin)['Cache-Control']).toBe('public, no-cache');
  });
});
