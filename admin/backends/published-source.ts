/** Reads a file of the published branch. */
type ReadSource = (path: string) => Promise<string>;

let reader: ReadSource | undefined;

/** Sets how published files are read. The backend in use calls it when it is created. */
export function setSourceReader(read: ReadSource): void {
  reader = read;
}

/** Reads a file as it is published. @throws if there is no such file, or no backend yet */
export async function readPublishedSource(path: string): Promise<string> {
  if (!reader) throw new Error('No backend has called setSourceReader() yet.');
  return reader(path);
}
