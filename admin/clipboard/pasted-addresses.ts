import { attempt } from '../../src/model/attempt.ts';

/** A bare address, without the punctuation that ends its sentence. Parentheses in it are pairs. */
export const addressPattern =
  /\b(?:https?:\/\/|www\.)(?:\([^\s<>()[\]]*\)|[^\s<>()[\]])*(?:\([^\s<>()[\]]*\)|[^\s<>()[\].,;:!?'"”»])/g;

/** Services that redirect through themselves to count clicks, or show a post in a frame, and the parameter with the address. */
const wrappers: [host: RegExp, path: RegExp, parameter: string][] = [
  [/(^|\.)google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/(^|\.)google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, 'u'],
  [/^l\.instagram\.com$/, /^\/$/, 'u'],
  [/(^|\.)youtube\.com$/, /^\/redirect$/, 'q'],
  [/(^|\.)facebook\.com$/, /^\/plugins\//, 'href'],
];

/** Parameters by which others recognize who received or shared an address, or the campaign: no page needs them. */
const tracking: [host: RegExp, parameter: RegExp][] = [
  [
    /./,
    /^(?:utm_\w+|mc_[ce]id|fbclid|mibextid|igshid|igsh|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|li_fat_id|_hs(?:enc|mi)|mkt_tok|vero_(?:id|conv)|oly_(?:anon|enc)_id)$/i,
  ],
  [/(^|\.)(youtube\.com|youtu\.be|spotify\.com)$/, /^si$/],
  [/(^|\.)(twitter|x)\.com$/, /^(?:s|t|ref_src|ref_url)$/],
];

/** The address that staff mean: without a service around it, and without what identifies the person who copied it. */
export function cleanAddress(address: string): string {
  const url = unwrapAddress(address);
  const [, start, query, end] = /^([^?#]*)\?([^#]*)(.*)$/.exec(url) ?? [];
  if (query === undefined || !URL.canParse(url)) return url;
  const { hostname } = new URL(url);
  const names = tracking.filter(([host]) => host.test(hostname)).map(([, name]) => name);
  // All others stay, byte for byte: some servers check them.
  const kept = query
    .split('&')
    .filter((one) => !names.some((name) => name.test(one.split('=', 1)[0]!)));
  return start + (kept.length > 0 ? `?${kept.join('&')}` : '') + end;
}

/** Cleans all addresses in a text. */
export const cleanAddresses = (text: string): string => text.replace(addressPattern, cleanAddress);

function unwrapAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  const found = /^urldefense\./.test(hostname)
    ? unwrapProofpoint(address, searchParams)
    : wrappers.flatMap(([host, path, parameter]) => {
        const wrapped = searchParams.get(parameter);
        return wrapped && host.test(hostname) && path.test(pathname) ? [wrapped] : [];
      })[0];
  return found ? unwrapAddress(found) : address;
}

/** What Proofpoint puts around the addresses of a mail, with the recipient behind it. */
function unwrapProofpoint(address: string, parameters: URLSearchParams): string | undefined {
  // Of the third version, an asterisk is a sign that is written elsewhere.
  const [, third] = /\/v3\/__(https?:[^*]+?)__;/.exec(address) ?? [];
  const second = parameters.get('u')?.replaceAll('-', '%').replaceAll('_', '/');
  if (third || !second || !/^https?%3A/i.test(second)) return third;
  return attempt(() => decodeURIComponent(second));
}
