import { messages } from '../messages/index.ts';

const { saved: savedMessages } = messages;

const toFileName = (path: string) => path.split('/').pop() ?? path;

const toEnding = (path: string) => path.slice(path.lastIndexOf('.'));

/** Sentences about media files that were stored under another name. */
export function formatRenamed(renamed: Readonly<Record<string, string>>): string[] {
  return Object.entries(renamed).map(([from, to]) => {
    const format =
      toEnding(from) === toEnding(to) ? savedMessages.renamed : savedMessages.converted;
    return format(toFileName(from), toFileName(to));
  });
}
