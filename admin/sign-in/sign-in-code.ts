let code = '';

/**
 * Removes the code of a sign-in link from the address, before Decap takes it for a route and before
 * anybody sees it on the screen.
 * @returns the latest code; empty if there was none, or if it was forgotten
 */
export function takeSignInCode(): string {
  // Once the page is open, Decap's router puts a slash after the `#`.
  const match = /^#\/?code=([\w-]+)$/.exec(location.hash);
  if (!match) return code;
  code = match[1]!;
  history.replaceState(null, '', location.pathname);
  return code;
}

/** Forgets a code that the server rejected, so that it is not sent again. */
export function forgetSignInCode(): void {
  code = '';
}
