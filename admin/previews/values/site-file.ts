/**
 * Loads a file of the built site, as it is now.
 * @throws if there is none
 */
export async function loadSiteFile(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
