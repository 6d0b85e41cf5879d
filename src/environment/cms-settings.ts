/** Where the admin finds the newsroom's repository. */
export type CmsSettings = NewsroomCms | HostedCms;

/** Our own server, on the machine that runs it. */
export interface NewsroomCms {
  readonly backend: 'newsroom';
}

/** A Git host, which the admin uses directly. */
export interface HostedCms {
  readonly backend: 'github' | 'gitlab' | 'forgejo';
  /** Path of the repository on the host, such as `example-org/newsroom`. */
  readonly repo: string;
  readonly branch: string;
  /** Where staff sign in: the host itself or, for GitHub, the sign-in service. No closing slash. */
  readonly baseUrl: string;
  /** Address of the host's API, without a closing slash. */
  readonly apiRoot: string;
  /** Path of the sign-in page below `baseUrl`. */
  readonly authEndpoint: string;
  /** Public id of the admin's OAuth application on the host; GitHub's sign-in service has its own. */
  readonly appId?: string;
}

const hosts = {
  github: { api: 'https://api.github.com', signIn: 'auth' },
  gitlab: { home: 'https://gitlab.com', api: '/api/v4', signIn: 'oauth/authorize' },
  forgejo: { api: '/api/v1', signIn: 'login/oauth/authorize' },
} as const;

/**
 * Reads the backend for which the admin is built.
 * @param variables `CMS_BACKEND` (newsroom, github, gitlab or forgejo), `CMS_REPO`, `CMS_BRANCH`,
 *   `CMS_BASE_URL`, `CMS_API_ROOT`, `CMS_AUTH_ENDPOINT`, `CMS_APP_ID`
 * @throws an error that names the variable, its value and what to write instead
 */
export function parseCmsSettings(variables: NodeJS.ProcessEnv): CmsSettings {
  const backend = variables.CMS_BACKEND || 'newsroom';
  if (backend === 'newsroom') return { backend };
  if (backend !== 'github' && backend !== 'gitlab' && backend !== 'forgejo')
    throw new Error(
      `CMS_BACKEND is “${backend}”. Write newsroom, github, gitlab or forgejo, or leave it out for newsroom.`,
    );
  const baseUrl = parseBaseUrl(backend, variables.CMS_BASE_URL);
  const { api, signIn } = hosts[backend];
  return {
    backend,
    repo: parseRepo(backend, variables.CMS_REPO),
    branch: parseBranch(variables.CMS_BRANCH || 'main'),
    baseUrl,
    apiRoot: parseUrl(
      'CMS_API_ROOT',
      variables.CMS_API_ROOT || (api.startsWith('/') ? baseUrl + api : api),
    ),
    authEndpoint: variables.CMS_AUTH_ENDPOINT || signIn,
    ...parseAppId(backend, variables.CMS_APP_ID),
  };
}

function parseBaseUrl(backend: HostedCms['backend'], value: string | undefined): string {
  const meaning =
    backend === 'github'
      ? 'the sign-in service that GitHub needs (an OAuth proxy), such as https://sign-in.example.org'
      : `the address of your ${backend} host, such as https://git.example.org`;
  const fallback = backend === 'gitlab' ? hosts.gitlab.home : undefined;
  if (!value && !fallback)
    throw new Error(`CMS_BASE_URL is missing. With CMS_BACKEND=${backend}, it is ${meaning}.`);
  return parseUrl('CMS_BASE_URL', value || fallback!);
}

/** An https address; http only on this machine, because the admin sends a token to it. */
function parseUrl(name: string, value: string): string {
  if (URL.canParse(value)) {
    const url = new URL(value);
    const isSafe =
      url.protocol === 'https:' ||
      (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname));
    if (isSafe && !url.search && !url.hash && !url.username)
      return (url.origin + url.pathname).replace(/\/+$/, '');
  }
  throw new Error(
    `${name} is “${value}”. Write an address that begins with https:// and has no “?” or “#”, such as https://git.example.org.`,
  );
}

function parseRepo(backend: HostedCms['backend'], value: string | undefined): string {
  const example = 'such as example-org/newsroom';
  if (!value)
    throw new Error(
      `CMS_REPO is missing. With CMS_BACKEND=${backend}, it names the repository at the host, ${example}.`,
    );
  // GitLab has nested groups; the others have an owner and a name.
  const form = backend === 'gitlab' ? /^[\w.-]+(\/[\w.-]+)+$/ : /^[\w.-]+\/[\w.-]+$/;
  if (form.test(value)) return value;
  throw new Error(
    `CMS_REPO is “${value}”. Write owner and name of the repository, without host or spaces, ${example}.`,
  );
}

function parseBranch(value: string): string {
  if (/^[\w][\w./-]*$/.test(value) && !/\.\.|\/\/|[./]$|\.lock$/.test(value)) return value;
  throw new Error(`CMS_BRANCH is “${value}”. Write the name of a branch, such as main.`);
}

function parseAppId(
  backend: HostedCms['backend'],
  value: string | undefined,
): Pick<HostedCms, 'appId'> {
  if (value) return { appId: value };
  if (backend === 'github') return {};
  throw new Error(
    `CMS_APP_ID is missing. With CMS_BACKEND=${backend}, it is the public id of the OAuth application that you registered at the host.`,
  );
}
