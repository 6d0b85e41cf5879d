import type { BodyFormat } from '../../markdown/index.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { SourceMemory } from '../../source/source-memory.ts';
import {
  inspectLimited,
  isTooCostly,
  prepareInspection,
  type InspectedBody,
} from './limited-inspection.ts';

/**
 * Inspects a body, unless the memory knows the result: parsing all bodies takes most of the time of a first validation, and
 * hardly any body changes between two.
 * @returns undefined for files that have no body
 */
export function inspectRemembered(
  source: SourceFile,
  memory: SourceMemory,
): InspectedBody | undefined | Promise<InspectedBody> {
  const format = getFormat(source);
  if (!format) return undefined;
  const known = memory.get(source.path);
  // Only our own code writes the memory, and other code ignores what it wrote.
  if (known?.inspection) return known.inspection as InspectedBody;
  return inspectNamed(source, format).then((inspection) => {
    if (known && !isTooCostly(inspection)) memory.set(source.path, { ...known, inspection });
    return inspection;
  });
}

/** Prepares for the inspection of bodies, if any of these is new or changed. */
export function prepareInspections(sources: readonly SourceFile[], memory: SourceMemory): void {
  const isNew = (source: SourceFile) =>
    getFormat(source) !== undefined && memory.get(source.path)?.inspection === undefined;
  if (sources.some(isNew)) prepareInspection();
}

/** Adds the file name to an unexpected error. */
async function inspectNamed(
  { path, body }: SourceFile,
  format: BodyFormat,
): Promise<InspectedBody> {
  try {
    return await inspectLimited(body, format);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`The body of ${path} could not be read: ${message}`, { cause: error });
  }
}

function getFormat({ path }: SourceFile): BodyFormat | undefined {
  if (path.endsWith('.mdx')) return 'mdx';
  return path.endsWith('.md') ? 'md' : undefined;
}
