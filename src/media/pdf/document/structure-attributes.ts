import { dictionary, either, list, name, number, numbers, string } from '../copying/shapes.ts';
import type { Shape, Table } from '../copying/shapes.ts';

const value: Shape = either(name, number, string, list(either(name, number, string, numbers)));

/** Attributes of tags (ISO 32000-2, 14.8.5), as far as they are standardized. */
const keysByOwner = {
  layout: `Placement WritingMode BackgroundColor BorderColor BorderStyle BorderThickness Color Padding
    SpaceBefore SpaceAfter StartIndent EndIndent TextIndent TextAlign BBox Width Height BlockAlign
    InlineAlign TBorderStyle TPadding LineHeight BaselineShift TextDecorationType TextPosition
    TextDecorationColor TextDecorationThickness ColumnCount ColumnWidths ColumnGap
    GlyphOrientationVertical RubyAlign RubyPosition`,
  list: 'ListNumbering ContinuedList ContinuedFrom',
  form: 'Role Checked checked Desc',
  table: 'RowSpan ColSpan Headers Scope Summary Short',
  artifact: 'Type Subtype BBox',
};

export const attributes = dictionary((): Table => ({
  O: name,
  ...Object.fromEntries(
    Object.values(keysByOwner)
      .flatMap((keys) => keys.split(/\s+/))
      .map((key) => [key, value]),
  ),
}));
