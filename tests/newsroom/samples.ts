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

/** A testimony whose consent covers nothing but its publication, until a moment. */
export const toTestimony = (headline: string, until: string): string => `---
kind: personal
headline: ${headline}
summary: A story.
datePublished: '2011-07-26T13:00:00-04:00'
person:
  displayName: Marisol
  pseudonym: true
consent:
  reference: C-2011-099
  scopes: []
  obtained: '2011-06-20T16:00:00-04:00'
  reviewBy: '${until}'
---

It was long ago.
`;
