import type { BodyProblem } from '../types.ts';

/** The parts of a VFileMessage that are used here. */
interface SyntaxMessage {
  reason: string;
  line?: number | undefined;
  column?: number | undefined;
  ruleId?: string | undefined;
  source?: string | undefined;
}

function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return error instanceof Error && 'reason' in error && 'ruleId' in error && 'source' in error;
}

/**
 * Explains why a report can't be parsed. The parser stops at the first such place.
 *
 * @returns undefined if the error is not one of syntax; it must then be thrown on.
 */
export function toSyntaxProblem(error: unknown): BodyProblem | undefined {
  if (!isSyntaxMessage(error)) return undefined;
  const { reason } = error;
  // A tag that never ends is reported at the end of the text, its beginning only in words.
  const [, ...opened] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  const [line = error.line, column = error.column] = opened.map(Number);
  return {
    line: line ?? 1,
    ...(column !== undefined && { column }),
    code: 'mdx-syntax',
    cause: `The report can't be read here: ${reason.replace(/ \(\d+:\d+-\d+:\d+\)/, '')}.`,
    remedy: toRemedy(error),
  };
}

function toRemedy({ reason, ruleId = '', source = '' }: SyntaxMessage): string {
  if (reason.includes('comment')) return 'Write a comment as {/* … */}, not as <!-- … -->.';
  if (reason.includes('create a link')) {
    return 'Write an address as a link: [text](https://…), not in angle brackets.';
  }
  if (source.endsWith('expression') || ruleId === 'acorn') {
    return 'In a report, "{" starts an expression and only literals are allowed; write \\{ for a brace.';
  }
  if (ruleId.startsWith('end-tag')) return 'Close every tag, in the reverse order of opening.';
  return 'In a report, "<" starts a tag; write \\< for the sign itself, and close every tag.';
}
