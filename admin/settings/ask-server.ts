/**
 * Sends a request to the newsroom's server. What changes something needs a header that no form of another page can send.
 * @throws if the server does not answer
 */
export const askServer = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  options?: RequestInit,
): Promise<Response> =>
  fetch(`/admin/api/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-Newsroom': '1' },
    ...(body && { body: JSON.stringify(body) }),
    ...options,
  });
