const plain = [...'0123456789+-−'];

const toSigns = (signs: string) => new Map([...signs].map((sign, index) => [plain[index]!, sign]));

const signs = { sup: toSigns('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'), sub: toSigns('₀₁₂₃₄₅₆₇₈₉₊₋₋') };

/** An HTML element that raises or lowers its text. */
export type RaisingTag = keyof typeof signs;

/** Raised or lowered text without markup: “10⁶”, “CO₂”. Without its signs, “10<sup>6</sup>” would be “106”. Words stay as they are: “1st”. */
export function toRaised(text: string, tag: RaisingTag): string {
  const raised = [...text].map((character) => signs[tag].get(character));
  return raised.every((sign) => sign !== undefined) ? raised.join('') : text;
}
