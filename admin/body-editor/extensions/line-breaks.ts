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

/** A line break that is written otherwise than most in its file. */
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

/** Says how a break is written that comes back by undoing. */
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

/** A text as the editor holds it: lines, and how each ended in the file. */
export interface ParsedBody {
  doc: Text;
  breaks: Breaks;
}

/** Reads a text without forgetting how its lines end: CRLF, LF, CR, or a mixture. */
export function parseBody(text: string): ParsedBody {
  const written = (text.match(lineBreak) ?? []) as Break[];
  const usual = getUsual(written);
  const doc = Text.of(text.split(/\r\n|\r|\n/));
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

/** The text as it belongs into the file. Breaks that were typed are written as most are. */
export function formatBody(state: EditorState): string {
  const { usual, odd } = state.field(breaksField);
  if (odd.size === 0) return state.doc.sliceString(0, state.doc.length, usual);
  let text = '';
  let from = 0;
  for (const cursor = odd.iter(); cursor.value; cursor.next()) {
    text += state.doc.sliceString(from, cursor.from, usual) + cursor.value.written;
    from = cursor.from + 1;
  }
  return text + state.doc.sliceString(from, state.doc.length, usual);
}

/** The effect that tells the editor how the lines of a whole new text end. */
export function toBreaksEffect({ breaks }: ParsedBody): StateEffect<unknown> {
  return setBreaks.of(breaks);
}

/** Keeps the line breaks of a file while it is edited, and through undo. */
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
