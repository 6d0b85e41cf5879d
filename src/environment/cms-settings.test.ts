import { describe, expect, test } from 'vitest';
import { parseCmsSettings } from './cms-settings.ts';

describe('the backend of the admin', () => {
  test('is the newsroom server unless another is named', () => {
    expect(parseCmsSettings({})).toEqual({ backend: 'newsroom' });
    expect(parseCmsSettings({ CMS_BACKEND: '' })).toEqual({ backend: 'newsroom' });
  });

  test('on GitHub signs in through a service', () => {
    const variables = {
      CMS_BACKEND: 'github',
      CMS_REPO: 'example-org/newsroom',
      CMS_BASE_URL: 'https://sign-in.example.org/',
    };
    expect(parseCmsSettings(variables)).toEqual({
      backend: 'github',
      repo: 'example-org/newsroom',
      branch: 'main',
      baseUrl: 'https://sign-in.example.org',
      apiRoot: 'https://api.github.com',
      authEndpoint: 'auth',
    });
  });

  test('on GitLab is gitlab.com unless a host is named', () => {
    const variables = { CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b/news', CMS_APP_ID: 'id' };
    expect(parseCmsSettings(variables)).toMatchObject({
      repo: 'a/b/news',
      baseUrl: 'https://gitlab.com',
      apiRoot: 'https://gitlab.com/api/v4',
      authEndpoint: 'oauth/authorize',
      appId: 'id',
    });
    const own = parseCmsSettings({ ...variables, CMS_BASE_URL: 'https://git.example.org' });
    expect(own).toMatchObject({ apiRoot: 'https://git.example.org/api/v4' });
  });

  test('on Forgejo finds the API at the host', () => {
    const variables = {
      CMS_BACKEND: 'forgejo',
      CMS_REPO: 'example-org/newsroom',
      CMS_BRANCH: 'published/2026',
      CMS_BASE_URL: 'https://git.example.org',
      CMS_APP_ID: 'id',
    };
    expect(parseCmsSettings(variables)).toMatchObject({
      branch: 'published/2026',
      apiRoot: 'https://git.example.org/api/v1',
      authEndpoint: 'login/oauth/authorize',
    });
  });

  const forgejo = {
    CMS_BACKEND: 'forgejo',
    CMS_REPO: 'a/b',
    CMS_BASE_URL: 'https://git.example.org',
    CMS_APP_ID: 'id',
  };
  test.each([
    [{ CMS_BACKEND: 'GitHub' }, 'CMS_BACKEND is “GitHub”. Write newsroom, github'],
    [{ CMS_BACKEND: 'github', CMS_REPO: 'a/b' }, 'CMS_BASE_URL is missing'],
    [{ ...forgejo, CMS_REPO: '' }, 'CMS_REPO is missing'],
    [{ ...forgejo, CMS_REPO: 'https://git.example.org/a/b' }, 'Write owner and name'],
    [{ ...forgejo, CMS_REPO: 'a/b/c' }, 'CMS_REPO is “a/b/c”'],
    [{ ...forgejo, CMS_APP_ID: '' }, 'CMS_APP_ID is missing'],
    [{ ...forgejo, CMS_BRANCH: 'a..b' }, 'CMS_BRANCH is “a..b”'],
    [{ ...forgejo, CMS_BASE_URL: 'http://git.example.org' }, 'begins with https://'],
    [{ ...forgejo, CMS_API_ROOT: 'https://me@git.example.org' }, 'CMS_API_ROOT is “https://me@'],
  ])('refuses %o and says what to write', (variables, message) => {
    expect(() => parseCmsSettings(variables)).toThrow(message);
  });
});
