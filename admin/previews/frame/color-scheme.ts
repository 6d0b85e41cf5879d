export type ColorScheme = 'light' | 'dark';

/** Media conditions that are always and never true. */
const always = '(min-width: 0px)';
const never = '(max-width: 0px)';
const schemeQuery = /\(prefers-color-scheme:\s*(light|dark)\)/g;

const originalConditions = new WeakMap<CSSMediaRule, string>();

/** Shows a document in light or dark colors, whatever the system prefers. */
export function setColorScheme(document: Document, scheme: ColorScheme): void {
  const { style } = document.documentElement;
  if (style.colorScheme === scheme) return;
  style.colorScheme = scheme;
  for (const sheet of document.styleSheets) setRules(sheet.cssRules, scheme);
}

function setRules(rules: CSSRuleList, scheme: ColorScheme): void {
  for (const rule of rules) {
    if ('media' in rule && 'cssRules' in rule) setCondition(rule as CSSMediaRule, scheme);
    if ('cssRules' in rule) setRules(rule.cssRules as CSSRuleList, scheme);
  }
}

function setCondition(rule: CSSMediaRule, scheme: ColorScheme): void {
  const condition = originalConditions.get(rule) ?? rule.media.mediaText;
  if (condition.search(schemeQuery) === -1) return;
  originalConditions.set(rule, condition);
  rule.media.mediaText = condition.replace(schemeQuery, (_, wanted) =>
    wanted === scheme ? always : never,
  );
}
