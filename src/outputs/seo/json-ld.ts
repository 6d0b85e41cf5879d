import type { Graph } from 'schema-dts';

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * Writes a graph so that no value in it can end the script element around it or begin a comment:
 * `</script>` and `<!--` both need their `<`. The two line separators once broke JavaScript.
 */
export function formatJsonLd(graph: Graph): string {
  return JSON.stringify(graph).replace(
    /[<\u2028\u2029]/g,
    (character) => escapes[character] ?? character,
  );
}
