import { risks } from '../syntax/problems.ts';
import type { PdfSource } from '../file/source.ts';
import { PdfRef, PdfStream, toDict, type PdfDict, type PdfValue } from '../syntax/values.ts';
import type { Problem } from '../../../languages/problems/problem.ts';

const multimedia = ['Sound', 'Movie', 'Screen', '3D', 'RichMedia'];

/**
 * Finds what cleaning must not silently remove, because the document would no longer be what its author
 * intended. Searches all objects that can be reached, under any key.
 */
export function findRisks(source: PdfSource): Problem[] {
  const found = new Set<Problem>();
  const visited = new Set<number>();
  const waiting: PdfValue[] = [source.trailer.get('Root') ?? null];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PdfRef) {
      if (visited.has(next.number)) continue;
      visited.add(next.number);
    }
    const value = source.resolve(next) ?? null;
    const dict = toDict(value);
    if (dict) {
      for (const risk of toRisks(dict, value instanceof PdfStream, source)) found.add(risk);
      for (const child of dict.values()) waiting.push(child);
    } else if (Array.isArray(value)) {
      for (const child of value) waiting.push(child);
    }
  }
  return Object.values(risks).filter((risk) => found.has(risk));
}

function toRisks(dict: PdfDict, isStream: boolean, source: PdfSource): Problem[] {
  const action = source.getName(dict, 'S') ?? '';
  const subtype = source.getName(dict, 'Subtype') ?? '';
  const isOnPage = dict.has('Rect');
  const checks: readonly [boolean, Problem][] = [
    [dict.has('EF'), risks.attachment],
    [action === 'JavaScript' || action === 'Launch' || dict.has('JS'), risks.script],
    [dict.has('ByteRange') && dict.has('Contents'), risks.signed],
    [isOnPage && subtype === 'Redact', risks.redaction],
    [isOnPage && multimedia.includes(subtype), risks.multimedia],
    [isStream && dict.has('F'), risks.external],
    [source.resolve(dict.get('NeedsRendering')) === true, risks.liveForm],
  ];
  return checks.filter(([applies]) => applies).map(([, risk]) => risk);
}
