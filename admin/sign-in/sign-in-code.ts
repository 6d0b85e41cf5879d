let code = '';

/**
 * Takes the code of a sign-in link out of the address, before Decap reads it as a page and before
 * anybody sees it on the screen.
 * @returns the code that came last; empty when there was none, or when it was forgotten
 */
export function takeSignInCode(): string {
  // While the page is open, Decap's router puts a slash before whatever stands behind the `#`.
  const match = /^#\/?code=([\w-]+)$/.exec(location.hash);
  if (!match) return code;
  code = match[1]!;
  history.replaceState(null, '', location.pathname);
  return code;
}

/** Forgets a code that the server did not take, so that it is not sent again. */
export function forgetSignInCode(): void {
  code = '';
}
