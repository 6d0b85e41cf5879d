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
 * The catalog of a document (ISO 32000-2, 7.7.2). Left out are XMP, embedded files, scripts, named
 * destinations (they are resolved), permissions and signatures, automatic actions, the base of relative
 * addresses, article threads, and private data of programs.
 */
const table = (): Table => ({
  Type: name,
  Lang: string,
  MarkInfo: dictionary(() => ({ Marked: flag, Suspects: flag })),
  StructTreeRoot: structure,
  PageLayout: name,
  PageMode: oneOf('UseNone', 'UseOutlines', 'UseThumbs', 'FullScreen', 'UseOC'),
  // The only automatic action that is allowed: show a page.
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

/** Preferences for showing a document (12.2). */
const preferences: Table = {
  FitWindow: flag,
  CenterWindow: flag,
  Direction: oneOf('L2R', 'R2L'),
  PrintScaling: name,
  Duplex: name,
};

/** @param hasTitle whether viewers can show a title instead of the file name */
export function writeCatalog(catalog: PdfDict, hasTitle: boolean, copy: Copy): PdfDict {
  const { source } = copy;
  const viewerPreferences = takeEntries(
    source.getDict(catalog, 'ViewerPreferences') ?? new Map<string, PdfValue>(),
    preferences,
    copy,
  );
  if (hasTitle) viewerPreferences.set('DisplayDocTitle', true);
  return new Map([
    ...takeEntries(catalog, table(), copy),
    ['Pages', copy.pageTree],
    ...(viewerPreferences.size > 0 ? [['ViewerPreferences', viewerPreferences] as const] : []),
  ]);
}
