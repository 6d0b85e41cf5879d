/** Reads a text of the published branch through whoever keeps the repository. */
type ReadText = (path: string) => Promise<string>;

let reader: ReadText | undefined;

/** Tells how texts are read where no newsroom server is asked. */
export function setTextReader(read: ReadText): void {
  reader = read;
}

/** How the repository's host reads a text; undefined where the newsroom server does. */
export function getTextReader(): ReadText | undefined {
  return reader;
}
