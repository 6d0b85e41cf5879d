/** Most octets of a line without its end: RFC 5545, section 3.1; RFC 6350, section 3.2. */
const lineOctets = 75;

/** Escapes a text value: RFC 5545, section 3.3.11; RFC 6350, section 3.4. */
export function toTextValue(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** Writes lines of a calendar or an address card: folded between characters, ended by CRLF. */
export function formatContentLines(lines: readonly (string | undefined)[]): string {
  return lines
    .filter((line) => line !== undefined)
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = getOctets(character.codePointAt(0)!);
    if (octets + size > lineOctets) {
      folded += '\r\n ';
      // The space that marks a continuation counts too.
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of a character in UTF-8: RFC 3629, section 3. */
const getOctets = (point: number) =>
  point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
