import type { LocalizedMessage } from '../../model/problems/localized-message.ts';
import { BodyError } from '../parsing/body-error.ts';
import type { BodyProblem } from '../parsing/body-types.ts';

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
export function toSyntaxProblem(error: unknown): BodyProblem | undefined {
  if (error instanceof BodyError) return error.problems[0];
  if (!isSyntaxMessage(error)) return undefined;
  const { reason } = error;
  // The parser reports an unclosed tag at the end of the body; only its message says where it begins.
  const [, ...opened] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  const [line = error.line, column = error.column] = opened.map(Number);
  return {
    line: line ?? 1,
    ...(column !== undefined && { column }),
    code: 'mdx-syntax',
    // The parser's reason is English and helps programmers; for staff the line is enough.
    cause: {
      en: `The report can't be read here: ${reason.replace(/ \(\d+:\d+-\d+:\d+\)/, '')}.`,
      es: 'El informe no se puede leer a partir de aquí.',
    },
    remedy: toRemedy(error),
  };
}

function toRemedy({ reason, ruleId = '', source = '' }: SyntaxMessage): LocalizedMessage {
  if (reason.includes('comment')) {
    return {
      en: 'Write a comment as {/* … */}, not as <!-- … -->.',
      es: 'Los comentarios se escriben {/* … */}, no <!-- … -->.',
    };
  }
  if (reason.includes('create a link')) {
    return {
      en: 'Write an address as a link: [text](https://…), not in angle brackets.',
      es: 'Escriba la dirección como enlace, [texto](https://…), no entre los signos < y >.',
    };
  }
  if (source.endsWith('expression') || ruleId === 'acorn') {
    return {
      en: 'In a report, "{" starts an expression and only literals are allowed; write \\{ for a brace.',
      es: 'En un informe, «{» abre un valor, que debe ser texto entre comillas o un número; si quiere una llave, escriba \\{.',
    };
  }
  if (ruleId.startsWith('end-tag')) {
    return {
      en: 'Close every tag, in the reverse order of opening.',
      es: 'Cierre cada etiqueta, en el orden inverso al de apertura.',
    };
  }
  return {
    en: 'In a report, "<" starts a tag; write \\< for the sign itself, and close every tag.',
    es: 'En un informe, «<» abre una etiqueta; si quiere el signo mismo, escriba \\<, y cierre cada etiqueta.',
  };
}
