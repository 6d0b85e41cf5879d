/** A term that the glossary abandoned, and what to write instead. */
interface AbandonedTerm {
  /** Matches words in lower case, separated by single spaces: `toDraftEntry` is matched as `to draft entry`. */
  readonly pattern: RegExp;
  readonly instead: string;
}

/** In names and in prose; docs/developers/glossary.md has the terms that replace them. */
const abandonedTerms: readonly AbandonedTerm[] = [
  // A book has one, and a report has key ones in a panel.
  { pattern: /\b(?<!book )editions?\b(?<!^edition$)/, instead: 'locale' },
  { pattern: /\b(?<!key )findings?\b(?! panel)/, instead: 'problem' },
  { pattern: /\b(field|rule) issues?\b/, instead: 'problem' },
  { pattern: /\brefusals?\b/, instead: 'HTTP error, or problem' },
  { pattern: /\b(obstacles|hindrances?|(?!^obstacle$)obstacle)\b/, instead: 'conflict, or error' },
  { pattern: /\b(clash(es)?|collisions?)\b/, instead: 'conflict' },
  { pattern: /\bjoin(ed|s|ing)? (texts?|lines of work|drafts?|changes)\b/, instead: 'merge' },
  {
    pattern: /\b(public|withdrawn|stored|draft|sent|joined|held) texts?\b/,
    instead: 'entry, or source',
  },
  { pattern: /\bheld (values?|consents?|reading)\b/, instead: 'effective' },
  { pattern: /\bkept (copy|copies)\b/, instead: 'conflict draft' },
  { pattern: /\bkept forms?\b/, instead: 'unsaved form' },
  { pattern: /\bversion trails?\b/, instead: 'base revisions' },
  { pattern: /\benveloped?s?\b/, instead: 'source with revision' },
  { pattern: /\btricks?\b/, instead: 'attack' },
  // A custom property of the stylesheet.
  { pattern: /\bgrounds?\b(?<!^ground$)/, instead: 'background color, or valid request' },
  { pattern: /\btombstones?\b/, instead: 'withdrawal notice' },
  { pattern: /\binterim\b/, instead: 'waiting' },
  { pattern: /\bsudden ends?\b/, instead: 'crash' },
  { pattern: /\bstandings?\b/, instead: 'state, or location' },
  { pattern: /\bwhoever\b/, instead: 'the person who, or everyone who' },
  { pattern: /\banew\b/, instead: 'again' },
  { pattern: /\bstands?\b(?! for| in for)/, instead: 'is' },
  { pattern: /\b(is|are|was|were|be) told\b/, instead: 'the active: "says", "shows"' },
];

/** Splits names at capitals, hyphens and underscores, so that one pattern fits names and prose. */
const toWords = (text: string) =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[-_\s]+/g, ' ')
    .toLowerCase();

const remembered = new Map<string, string[]>();

/** The abandoned terms in a name or in prose, each as a sentence that says what to write. */
export function findAbandonedTerms(text: string): string[] {
  const words = toWords(text);
  // Most names are in many places.
  let terms = remembered.get(words);
  if (!terms) remembered.set(words, (terms = searchTerms(words)));
  return terms;
}

const searchTerms = (words: string): string[] =>
  abandonedTerms.flatMap(({ pattern, instead }) => {
    const [found] = pattern.exec(words) ?? [];
    return found
      ? [`Write "${instead}" instead of "${found}"; see docs/developers/glossary.md.`]
      : [];
  });
