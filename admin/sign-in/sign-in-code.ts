let code = '';

// Once the page is open, Decap's router puts a slash after the `#`.
const codeInAddress = /^#\/?code=([\w-]+)$/;

/** Whether the address of the page is that of a sign-in link. */
export const hasSignInCode = (): boolean => codeInAddress.test(location.hash);

/**
 * Removes the code of a sign-in link from the address, before Decap takes it for a route and before
 * anybody sees it on the screen.
 * @returns the latest code; empty if there was none, or if it was forgotten
 */
export function takeSignInCode(): string {
  const match = codeInAddress.exec(location.hash);
  if (!match) return code;
  code = match[1]!;
  history.replaceState(null, '', location.pathname);
  return code;
}

/** Forgets a code that the server rejected, so that it is not sent again. */
export function forgetSignInCode(): void {
  code = '';
}
