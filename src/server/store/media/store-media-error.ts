import { basename } from 'node:path';
import { formatForFile, type Problem } from '../../../languages/problems/problem.ts';
import { StoreError } from '../../store-api/store-error.ts';

/** The error that says what is wrong with a file, and what to do. */
export function toStoreMediaError(path: string, { code, cause, remedy }: Problem): StoreError {
  const details = { file: basename(path), cause, remedy, problem: code };
  return new StoreError('media', formatForFile({ cause, remedy }), details);
}
