import { message } from '../../languages/message.ts';
import { toReason } from '../files/media-error.ts';
import { inspectPdf } from './pdf-cleaning.ts';
import { PdfError, toCorrupt } from '../pdf/syntax/problems.ts';
import type { Problem } from '../../languages/problems/problem.ts';

/** Checks that a PDF is complete and not encrypted, and that cleaning can remove all risks in it. */
export function checkPdf(bytes: Uint8Array): Problem[] {
  // A PDF ends with %%EOF in its last 1,024 bytes (ISO 32000-1, annex H, note 18).
  if (!Buffer.from(bytes.subarray(-1024)).includes('%%EOF')) return [cutShort];
  try {
    return inspectPdf(bytes).risks;
  } catch (error) {
    return [toUnreadable(error)];
  }
}

/** The problem of a PDF that could not be cleaned. */
export function toUnreadable(error: unknown): Problem {
  return error instanceof PdfError
    ? error.problem
    : toCorrupt(message('{reason}', { reason: toReason(error) }));
}

const cutShort = toCorrupt(message('its end is missing; it was probably cut short'));
