let code = '';

/**
 * Takes the code of a sign-in link out of the address, before Decap reads it as a page and before
 * anybody sees it on the screen.
 */
export function takeSignInCode(): void {
  const match = /^#code=([\w-]+)$/.exec(location.hash);
  if (!match) return;
  code = match[1]!;
  history.replaceState(null, '', location.pathname);
}

/** The code that came with the address; empty when there was none. */
export const getSignInCode = () => code;
