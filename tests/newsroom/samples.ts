/** A release that has no translation yet. */
export const lightsOut = {
  'releases/en/2011/lights-out.md': `---
kind: statement
headline: Lights out
summary: The harbor goes dark.
datePublished: '2011-07-01T10:00:00-04:00'
---

The harbor is dark.
`,
};
