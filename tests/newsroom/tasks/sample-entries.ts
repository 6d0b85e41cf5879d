/** The entries that the tasks change, in each language. */
export const sampleEntries = Object.fromEntries(
  ['en', 'es'].flatMap((language) =>
    Object.entries({
      typo: ['Ferry fares rise', "datePublished: '2026-11-24T11:00:00-05:00'"],
      withdrawn: ['Pier concert moved', "datePublished: '2026-11-24T10:00:00-05:00'"],
      wrong: ['Ten people at sea', "datePublished: '2026-10-20T10:00:00-04:00'"],
      embargoed: [
        'Lighthouse sold',
        "datePublished: '2026-11-20T10:00:00-05:00'\nembargoedUntil: '2026-12-01T06:00:00-05:00'",
      ],
      original: ['Fog on Monday', "datePublished: '2026-10-10T10:00:00-04:00'"],
      plain: ['Tides in May', "datePublished: '2026-05-10T10:00:00-04:00'"],
    }).map(([name, [headline, date]]) => [
      `releases/${language}/2026/${name}-${language}.md`,
      `---\nkind: statement\nheadline: ${headline} (${language})\nsummary: One sentence.\n${date}\n---\n\nThe numbre is ten.\n`,
    ]),
  ),
);
