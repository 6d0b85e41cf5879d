import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A code works for this long, in milliseconds: long enough to find the browser, no longer. */
export const codeLifetime = 15 * 60_000;

/** Wrong codes that one code survives. 128 bits cannot be guessed; whoever tries is not staff. */
const attemptLimit = 20;

/** What became of a code that someone signs in with. */
export type Redemption = 'accepted' | 'expired' | 'wrong';

/** The one-time codes of sign-in links. One is valid at a time. */
export interface SignInCodes {
  /** Makes a new code, which replaces the last one, and hands it to `show`. */
  renew(): void;
  /** Tells whether somebody holds the valid code, and leaves it in use. An expired one is renewed at once. */
  check(code: string): Redemption;
  /** The same, and takes the valid code out of use. */
  redeem(code: string): Redemption;
}

/**
 * Codes for signing in on this machine.
 * @param now the clock, in milliseconds since 1970-01-01T00:00Z
 * @param show tells whoever sits at the terminal; the only place where a code ever appears
 */
export function createSignInCodes(now: () => number, show: (code: string) => void): SignInCodes {
  let valid: { digest: Buffer; until: number; attempts: number } | undefined;

  function renew(): void {
    const code = randomBytes(16).toString('base64url');
    valid = { digest: toDigest(code), until: now() + codeLifetime, attempts: 0 };
    show(code);
  }

  function check(code: string): Redemption {
    if (!valid) return 'wrong';
    // Digests have one length, whatever was sent, so that the comparison tells nothing by its time.
    if (timingSafeEqual(toDigest(code), valid.digest)) {
      if (now() < valid.until) return 'accepted';
      renew();
      return 'expired';
    }
    valid.attempts += 1;
    if (valid.attempts >= attemptLimit) renew();
    return 'wrong';
  }

  function redeem(code: string): Redemption {
    const redemption = check(code);
    if (redemption === 'accepted') renew();
    return redemption;
  }

  return { renew, check, redeem };
}

const toDigest = (code: string) => createHash('sha256').update(code).digest();
