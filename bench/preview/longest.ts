import { getSampleEntries, type SampleEntry } from '../../tests/preview/sample-entries.ts';
import { testMoment } from '../../tests/site.ts';

export const getBody = ({ data }: SampleEntry['given']) => (data.body ?? '') as string;

/** The entry with the longest body in the collections whose names begin with `collection`, such as `reports`. */
export async function getLongest(contentDir: string, collection: string): Promise<SampleEntry> {
  const entries = await getSampleEntries(contentDir, Date.parse(testMoment));
  const own = entries.filter(({ given }) => given.collection.startsWith(collection));
  return own.toSorted((a, b) => getBody(b.given).length - getBody(a.given).length)[0]!;
}
