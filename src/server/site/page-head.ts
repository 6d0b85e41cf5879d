import type { StaticFile } from './site-files.ts';

/** What the head of a page says to servers. */
export interface PageHead {
  readonly status: 200 | 301 | 404 | 410;
  /** Where a page at a former address leads: an address on this site. */
  readonly target?: string;
  /** Its own absolute address. */
  readonly canonical?: string;
}

/** More bytes than the tags that are read here are away from the beginning of a page. */
const headSize = 8192;

/**
 * Reads the head of a page. Its status is in its first tag, so it is right for every version of the site, and a
 * takedown needs to clean no list of former addresses. Nothing that an editor writes is in these tags unescaped.
 */
export function readPageHead({ bytes, type }: Pick<StaticFile, 'bytes' | 'type'>): PageHead {
  if (!type.startsWith('text/html')) return { status: 200 };
  const head = new TextDecoder().decode(bytes.subarray(0, headSize));
  const [, status] =
    /^<!doctype html>\s*<html [^>]*\bdata-status="(301|404|410)"/i.exec(head) ?? [];
  const [, target] =
    /<meta http-equiv="refresh" content="0; url=(\/(?!\/)[\w./%-]*)">/.exec(head) ?? [];
  const [, canonical] = /<link rel="canonical" href="([^"\s<>&]+)">/.exec(head) ?? [];
  return {
    status: status === '404' ? 404 : status === '410' ? 410 : 200,
    // A redirect without a target is an ordinary page.
    ...(status === '301' && target && { status: 301, target }),
    canonical,
  };
}
