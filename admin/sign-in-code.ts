let code = '';

/**
 * Takes the code of a sign-in link out of the address, before Decap reads it as a page and before
 * anybody sees it on the screen.
 * @returns the code that came last; empty when there was none
 */
export function takeSignInCode(): string {
  const match = /^#code=([\w-]+)$/.exec(location.hash);
  if (!match) return code;
  code = match[1]!;
  history.replaceState(null, '', location.pathname);
  return code;
}
