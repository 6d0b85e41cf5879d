import { languagePrefix } from '../../languages/language-code.ts';
import { isSearchPath } from '../../publishing/addresses/permalinks.ts';
import type { StaticFile } from './site-files.ts';

/** Only our own files: no inline script or style, no frame, no third party. */
const sitePolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * The admin's widgets write inline styles, and it shows pictures that are not saved yet. Its preview
 * is an iframe without an address of its own, which inherits the policy.
 */
const adminPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self' blob:",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** An SVG opened by itself is a document that could run scripts; its styles are harmless. */
const drawingPolicy = { 'default-src': "'none'", 'style-src': "'unsafe-inline'", sandbox: '' };

const security = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** Pages that any site may embed; each language has its own. */
const embed = new RegExp(`^${languagePrefix}embed/`);

/** Files that scripts of other sites may read: they are public and do not depend on cookies. */
const shared = new RegExp(`^/api/|^${languagePrefix}feeds/`);

/** The page whose form sends an e-mail address to the organization's list service. Nothing that editors write is on it. */
const subscribePage = new RegExp(`^${languagePrefix}feeds/(?:index\\.html)?$`);
const subscribePolicy = { ...sitePolicy, 'form-action': "'self' https:" };

/** The search page runs Pagefind, which is WebAssembly. */
const searchPolicy = { ...sitePolicy, 'script-src': "'self' 'wasm-unsafe-eval'" };

/**
 * File names with a hash of their content: Astro's assets, pictures (hash-width, hash-print), documents (stem-hash), social cards,
 * chunks of the search index and of the admin.
 */
const hashed =
  /^\/(_astro\/|media\/(.+-)?[0-9a-f]{16}(-(\d+|print))?\.\w+$|cards\/[0-9a-f]{16}\.png$|pagefind\/.+\.pf_(meta|index|fragment|filter)$|admin\/assets\/.+-[\w-]{8}\.\w+$)/;

/** Whether an address has always the same bytes, because its name contains their hash. */
export const isHashed = (address: string): boolean => hashed.test(address);

function formatPolicy(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`.trim())
    .join('; ');
}

/**
 * The Content-Security-Policy of a file; undefined for one that is not a document. A PDF gets none:
 * browsers would apply it to their own viewer, which then stays empty.
 */
function getPolicy(file: StaticFile, address: string): string | undefined {
  if (file.type.startsWith('image/svg')) return formatPolicy(drawingPolicy);
  if (!/html|xml/.test(file.type)) return undefined;
  if (isSearchPath(file.address)) return formatPolicy(searchPolicy);
  if (subscribePage.test(file.address)) return formatPolicy(subscribePolicy);
  if (embed.test(address)) return formatPolicy({ ...sitePolicy, 'frame-ancestors': '*' });
  return formatPolicy(isAdmin(file) ? adminPolicy : sitePolicy);
}

const isAdmin = (file: StaticFile) => file.address.startsWith('/admin/');

/**
 * Headers that depend on the file alone: type, caching, security and cross-origin access.
 * @param address at which it was asked for, if the file is the page that says that there is nothing
 */
export function getFileHeaders(
  file: StaticFile,
  address: string = file.address,
): Record<string, string> {
  const policy = getPolicy(file, address);
  return {
    ...security,
    ...getSharing(address),
    ...(policy ? { 'Content-Security-Policy': policy } : {}),
    'Content-Type': file.type,
    'Last-Modified': file.modified.toUTCString(),
    // `no-cache` lets a browser store the file but makes it revalidate: a correction shows at once.
    'Cache-Control': isHashed(file.address)
      ? 'public, max-age=31536000, immutable'
      : 'public, no-cache',
  };
}

/**
 * Security headers of a response without a file.
 * @param address that was asked for
 */
export const getBareHeaders = (address = '/'): Record<string, string> => ({
  ...security,
  ...getSharing(address),
  'Content-Security-Policy': formatPolicy(sitePolicy),
});

/**
 * Headers that say whether other sites may show or read what is at an address, or that there is nothing: a program of
 * a partner must learn that a document is gone.
 */
const getSharing = (address: string): Record<string, string> => ({
  ...(embed.test(address) ? {} : { 'X-Frame-Options': 'DENY' }),
  ...(shared.test(address) && {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag',
  }),
});

/**
 * What browsers ask before a script of another site fetches a file with a condition, or a part of it; undefined of an address
 * that other sites may not read.
 */
export const getPreflightHeaders = (address: string): Record<string, string> | undefined =>
  shared.test(address)
    ? {
        ...getBareHeaders(address),
        'Access-Control-Allow-Methods': 'GET, HEAD',
        'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Range',
      }
    : undefined;
