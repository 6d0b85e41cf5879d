import { message, type LocalizedMessage } from '../../languages/message.ts';
import type { Root } from 'mdast';
import { unwrapBlocks } from '../components/jsx-tag.ts';
import { BodyError } from '../parsing/body-error.ts';
import type { BodyFormat, BodyProblem } from '../parsing/body-types.ts';
import { checkDepth } from '../parsing/depth.ts';
import { parseTree } from '../parsing/parse-tree.ts';

/**
 * Parses a body for reading it: the components of a report are blocks.
 * @returns problems if it can't be read because of a syntax error or too deep nesting
 */
export function parseReadable(
  source: string,
  format: BodyFormat,
  parse = parseTree,
): Root | BodyProblem[] {
  let tree: Root;
  try {
    tree = parse(source, format);
  } catch (error) {
    const problem = toSyntaxProblem(error);
    if (!problem) throw error;
    return [problem];
  }
  const tooDeep = checkDepth(tree);
  if (tooDeep.length > 0) return tooDeep;
  if (format === 'mdx') unwrapBlocks(tree);
  return tree;
}

/** The properties of a VFileMessage that are used here. */
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
 * Explains why a body can't be parsed. The parser stops at the first syntax error.
 *
 * @returns undefined if the body did not cause the error, which must then be rethrown.
 */
function toSyntaxProblem(error: unknown): BodyProblem | undefined {
  if (error instanceof BodyError) return error.problems[0];
  if (!isSyntaxMessage(error)) return undefined;
  const { reason } = error;
  // The parser reports an unclosed tag at the end of the body; only its message says where it begins.
  const [, ...opened] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  const [line = error.line, column = error.column] = opened.map(Number);
  return {
    line: line ?? 1,
    column,
    code: 'mdx-syntax',
    // The parser's reason is English and helps programmers; for staff the line is enough.
    cause: message("The report can't be read here: {reason}.", {
      reason: reason.replace(/ \(\d+:\d+-\d+:\d+\)/, ''),
    }),
    remedy: toRemedy(error),
  };
}

function toRemedy({ reason, ruleId = '', source = '' }: SyntaxMessage): LocalizedMessage {
  if (reason.includes('comment')) {
    return message('Write a comment as {/* … */}, not as <!-- … -->.');
  }
  if (reason.includes('create a link')) {
    return message('Write an address as a link: [text](https://…), not in angle brackets.');
  }
  if (source.endsWith('expression') || ruleId === 'acorn') {
    return message(
      'In a report, "{" starts an expression and only literals are allowed; write \\{ for a brace.',
    );
  }
  if (ruleId.startsWith('end-tag')) {
    return message('Close every tag, in the reverse order of opening.');
  }
  return message(
    'In a report, "<" starts a tag; write \\< for the sign itself, and close every tag.',
  );
}
