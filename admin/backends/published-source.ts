/** Reads a text of the published branch through whoever keeps the repository. */
type ReadSource = (path: string) => Promise<string>;

let reader: ReadSource | undefined;

/** Tells how texts are read; the backend in use does so when it is made. */
export function setSourceReader(read: ReadSource): void {
  reader = read;
}

/** Reads a text as it is published. @throws when there is none, or nobody keeps a repository */
export async function readPublishedSource(path: string): Promise<string> {
  if (!reader) throw new Error('No backend has told how texts are read.');
  return reader(path);
}
