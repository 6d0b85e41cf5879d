/** The address of a file, whose name may need escapes. */
export const toAddress = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/');

/** Requests an address as it is: not compressed, and without following where it leads. */
export async function fetchPlain(address: string) {
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'identity' },
  });
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, bytes: Buffer.from(await answer.arrayBuffer()) };
}
