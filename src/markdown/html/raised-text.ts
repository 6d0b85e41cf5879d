import type { Nodes } from 'mdast';

const plain = [...'0123456789+-−'];

const toSigns = (signs: string) => new Map([...signs].map((sign, index) => [plain[index]!, sign]));

const signs = { sup: toSigns('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'), sub: toSigns('₀₁₂₃₄₅₆₇₈₉₊₋₋') };

/** An HTML element that raises or lowers its text. */
export type RaisingTag = keyof typeof signs;

export const isRaisingTag = (name: unknown): name is RaisingTag => name === 'sup' || name === 'sub';

/** The element in which a node is whose neighbour before it is inline HTML: one tag, with the text after it in a node of its own. */
export function getRaisingTag(before: Nodes | undefined): RaisingTag | undefined {
  const name = before?.type === 'html' && /^<(sup|sub)\b/i.exec(before.value)?.[1]?.toLowerCase();
  return isRaisingTag(name) ? name : undefined;
}

/** Raised or lowered text without markup: “10⁶”, “CO₂”. Without its signs, “10<sup>6</sup>” would be “106”. Words stay as they are: “1st”. */
export function toRaised(text: string, tag: RaisingTag): string {
  const raised = [...text].map((character) => signs[tag].get(character));
  return raised.every((sign) => sign !== undefined) ? raised.join('') : text;
}
