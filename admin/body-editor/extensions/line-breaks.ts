import {
  type ChangeDesc,
  type EditorState,
  type Extension,
  MapMode,
  RangeSet,
  RangeSetBuilder,
  RangeValue,
  StateEffect,
  StateField,
  Text,
} from '@codemirror/state';
import { invertedEffects } from '@codemirror/commands';

type Break = '\n' | '\r\n' | '\r';

const lineBreak = /\r\n|\r|\n/g;

/** A line break that differs from most in its file. */
class OddBreak extends RangeValue {
  override mapMode = MapMode.TrackAfter;
  override startSide = 1;
  override endSide = 1;
  readonly written: Break;

  constructor(written: Break) {
    super();
    this.written = written;
  }

  override eq(other: OddBreak): boolean {
    return other.written === this.written;
  }
}

interface Breaks {
  usual: Break;
  /** Empty in nearly every file. */
  odd: RangeSet<OddBreak>;
}

const setBreaks = StateEffect.define<Breaks>();

/** Restores the characters of a line break that undo brings back. */
const restoreBreak = StateEffect.define<{ at: number; written: Break }>({
  map: ({ at, written }, changes) => ({ at: changes.mapPos(at, 1), written }),
});

const breaksField = StateField.define<Breaks>({
  create: () => ({ usual: '\n', odd: RangeSet.empty as RangeSet<OddBreak> }),
  update(breaks, { changes, docChanged, effects }) {
    let { usual, odd }: Breaks = breaks;
    if (docChanged && odd.size > 0) odd = odd.map(changes);
    for (const effect of effects) {
      if (effect.is(setBreaks)) ({ usual, odd } = effect.value);
      if (effect.is(restoreBreak)) {
        const { at, written } = effect.value;
        odd = odd.update({ add: [new OddBreak(written).range(at)] });
      }
    }
    return usual === breaks.usual && odd === breaks.odd ? breaks : { usual, odd };
  },
});

/** A body in the editor: its lines, and the line break of each in the file. */
export interface ParsedBody {
  doc: Text;
  breaks: Breaks;
}

/** Parses a body and remembers its line breaks: CRLF, LF, CR or a mixture. */
export function parseBody(source: string): ParsedBody {
  const written = (source.match(lineBreak) ?? []) as Break[];
  const usual = getUsual(written);
  const doc = Text.of(source.split(/\r\n|\r|\n/));
  const builder = new RangeSetBuilder<OddBreak>();
  written.forEach((one, index) => {
    const { to } = doc.line(index + 1);
    if (one !== usual) builder.add(to, to, new OddBreak(one));
  });
  return { doc, breaks: { usual, odd: builder.finish() } };
}

function getUsual(written: readonly Break[]): Break {
  const count = (one: Break) => written.filter((other) => other === one).length;
  const [usual] = (['\n', '\r\n', '\r'] as const).toSorted((a, b) => count(b) - count(a));
  return usual ?? '\n';
}

/** The body with the line breaks of its file. New line breaks are written like most others. */
export function formatBody(state: EditorState): string {
  const { usual, odd } = state.field(breaksField);
  if (odd.size === 0) return state.doc.sliceString(0, state.doc.length, usual);
  let source = '';
  let from = 0;
  for (const cursor = odd.iter(); cursor.value; cursor.next()) {
    source += state.doc.sliceString(from, cursor.from, usual) + cursor.value.written;
    from = cursor.from + 1;
  }
  return source + state.doc.sliceString(from, state.doc.length, usual);
}

/** The effect that sets the line breaks of a new body. */
export function toBreaksEffect({ breaks }: ParsedBody): StateEffect<unknown> {
  return setBreaks.of(breaks);
}

/** Keeps the line breaks of a file during edits and undo. */
export function keepLineBreaks({ breaks }: ParsedBody): Extension {
  return [
    breaksField.init(() => breaks),
    invertedEffects.of((transaction) =>
      transaction.docChanged
        ? getLost(transaction.startState.field(breaksField).odd, transaction.changes)
        : [],
    ),
  ];
}

function getLost(odd: RangeSet<OddBreak>, changes: ChangeDesc): StateEffect<unknown>[] {
  const lost: StateEffect<unknown>[] = [];
  for (const cursor = odd.iter(); cursor.value; cursor.next()) {
    if (changes.mapPos(cursor.from, 1, MapMode.TrackAfter) !== null) continue;
    lost.push(restoreBreak.of({ at: cursor.from, written: cursor.value.written }));
  }
  return lost;
}
