import type { Locale } from '../newsroom/locale.ts';
import type { StoredBody } from '../newsroom/stored-entry.ts';
import type { BodyView } from '../views.ts';

/** A body as a view holds it: its digests change with the body and with every file that it shows. */
export async function toBodyView(
  { newsroom, numbers }: Locale,
  body: StoredBody,
): Promise<BodyView> {
  const { file, format, digest: source } = body;
  const digests = await newsroom.getBodyDigests(body);
  return { file, format, source, ...digests, language: numbers };
}
