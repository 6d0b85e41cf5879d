/** When the version of the site was published that readers see, as ISO 8601; undefined if none is kept. */
export async function readLastPublication(): Promise<string | undefined> {
  const response = await fetch('/admin/api/versions', { headers: { 'X-Newsroom': '1' } });
  if (!response.ok) return undefined;
  const { versions } = (await response.json()) as { versions: readonly { time: number }[] };
  return versions[0] && new Date(versions[0].time).toISOString();
}
