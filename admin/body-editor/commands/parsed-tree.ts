import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

type Tree = ReturnType<typeof syntaxTree>;

/** A construct in a body, such as a link. */
export type SyntaxNode = ReturnType<Tree['resolveInner']>;

/** The names of bold, italic and struck words, and of those in another language. */
export const stress = /^(StrongEmphasis|Emphasis|Strikethrough|Foreign)$/;

/** Milliseconds for which a key may wait. */
const longest = 200;

/**
 * The syntax tree of a whole body. The editor parses for some milliseconds after each change, which a busy computer may spend
 * on something else; a key would then act as if there were no list, link or table.
 */
export const getParsedTree = (state: EditorState): Tree =>
  ensureSyntaxTree(state, state.doc.length, longest) ?? syntaxTree(state);

/** The constructs around a position, or before it, or behind it, inner ones first. */
export function* getAround(
  state: EditorState,
  at: number,
  side: -1 | 1 = -1,
): Generator<SyntaxNode> {
  let node: SyntaxNode | null = getParsedTree(state).resolveInner(at, side);
  for (; node; node = node.parent) yield node;
}
