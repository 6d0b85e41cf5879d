import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A code works for this long, in milliseconds: long enough to find the browser, no longer. */
export const codeLifetime = 15 * 60_000;

/** Wrong attempts after which a code is replaced. 128 bits cannot be guessed; someone who tries is not staff. */
const attemptLimit = 20;

/** Result of signing in with a code. */
export type Redemption = 'accepted' | 'expired' | 'wrong';

/** The one-time codes of sign-in links. One is valid at a time. */
export interface SignInCodes {
  /** Makes a new code, which replaces the last one, and passes it to `show`. */
  renew(): void;
  /** Checks a code without using it up. An expired one is renewed at once. */
  check(code: string): Redemption;
  /** Checks a code and uses it up. */
  redeem(code: string): Redemption;
}

/**
 * Codes for signing in on this machine.
 * @param now the clock, in milliseconds since 1970-01-01T00:00Z
 * @param show prints the code to the terminal, the only place where it ever appears
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
    // Digests all have one length, so that the time of the comparison reveals nothing.
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
