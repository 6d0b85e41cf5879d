import type { Copy } from '../copying/copy.ts';
import { profile } from '../drawing/color-space.ts';
import { destination } from './destination.ts';
import { form } from './form-field.ts';
import { optionalContentProperties } from '../drawing/optional-content.ts';
import { outline } from './outline.ts';
import {
  dictionary,
  flag,
  list,
  name,
  number,
  oneOf,
  string,
  takeEntries,
} from '../copying/shapes.ts';
import type { Table } from '../copying/shapes.ts';
import { structure } from './structure-tree.ts';
import { numberTree } from '../copying/trees.ts';
import type { PdfDict, PdfValue } from '../syntax/values.ts';

/**
 * What a document says of itself as a whole (ISO 32000-2, 7.7.2). Left out are XMP, files inside,
 * scripts, names of places (they are resolved), permissions and signatures, what happens by itself, the
 * base of relative addresses, threads of articles, and private data of programs.
 */
const table = (): Table => ({
  Type: name,
  Lang: string,
  MarkInfo: dictionary(() => ({ Marked: flag, Suspects: flag })),
  StructTreeRoot: structure,
  PageLayout: name,
  PageMode: oneOf('UseNone', 'UseOutlines', 'UseThumbs', 'FullScreen', 'UseOC'),
  // The one thing that may happen by itself: a page is shown.
  OpenAction: destination,
  Outlines: outline,
  PageLabels: numberTree(dictionary(() => ({ Type: name, S: name, P: string, St: number }))),
  OCProperties: optionalContentProperties,
  AcroForm: form,
  OutputIntents: list(
    dictionary(() => ({
      Type: name,
      S: name,
      OutputConditionIdentifier: string,
      DestOutputProfile: profile,
    })),
  ),
});

/** How readers are asked to show a document (12.2). */
const preferences: Table = {
  FitWindow: flag,
  CenterWindow: flag,
  Direction: oneOf('L2R', 'R2L'),
  PrintScaling: name,
  Duplex: name,
};

/** @param hasTitle whether readers can show a title in place of the file's name */
export function writeCatalog(catalog: PdfDict, hasTitle: boolean, copy: Copy): PdfDict {
  const { source } = copy;
  const asked = takeEntries(
    source.getDict(catalog, 'ViewerPreferences') ?? new Map<string, PdfValue>(),
    preferences,
    copy,
  );
  if (hasTitle) asked.set('DisplayDocTitle', true);
  return new Map([
    ...takeEntries(catalog, table(), copy),
    ['Pages', copy.pageTree],
    ...(asked.size > 0 ? [['ViewerPreferences', asked] as const] : []),
  ]);
}
