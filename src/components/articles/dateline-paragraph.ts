const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function toHtmlText(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/**
 * Puts a dateline into the first paragraph of a body, as agencies do: “WASHINGTON, June 2, 2011 — …”.
 * A body that begins with something else gets the dateline as a paragraph of its own. Firefox’s Reader View takes the
 * class `dateline` for the author, and cuts it out of the text.
 * @param html rendered by src/markdown, so it is trusted
 * @param dateline plain text
 * @param dash what the language puts between it and the first words
 */
export function addDateline(html: string, dateline: string | undefined, dash: string): string {
  if (!dateline) return html;
  const lead = `<p><span class="place-and-date">${toHtmlText(dateline)}</span>`;
  const first = /^\s*<p>/.exec(html);
  return first ? lead + dash + html.slice(first[0].length) : `${lead}</p>${html}`;
}
