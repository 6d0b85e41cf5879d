/** Code, an escaped sign, an address in angle brackets, a tag, and a sign that begins none. */
const pattern =
  /(`+)[^]*?\1|\\.|<(https?:\/\/[^\s<>]+|[^\s<>@]+@[^\s<>]+)>|<\/?[a-z][\w-]*(?:[\s/][^<>]*)?>|[<{]/gi;

/**
 * Text without `<` and `{` that a report would take for the beginning of a tag or a program, as in “<108”. Tags and code
 * stay. Reports do not know addresses in angle brackets; without these, an address is a link too.
 */
export function escapeTagSigns(text: string): string {
  return text.replace(pattern, (found: string, _marks: unknown, address?: string) =>
    found === '<' || found === '{' ? `\\${found}` : (address ?? found),
  );
}
