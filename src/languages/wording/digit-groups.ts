/**
 * Puts spaces at which no line ends into figures: between groups of three digits, and before a sign, as in “57 %”.
 */
export const joinFigures = (text: string): string =>
  joinDigitGroups(text).replace(/(?<=\d) +(?=[%‰]|[kM]?[€$£¥])/g, '\u00a0');

/**
 * Puts spaces at which no line ends between groups of three digits, as in “12 345”. Years side by side are no groups: “2023 150”.
 */
export const joinDigitGroups = (text: string): string =>
  text.replace(/(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g, (figure) =>
    figure.replaceAll(' ', '\u00a0'),
  );
