import { hash } from 'node:crypto';

/** SHA-256 of plain data, hexadecimal. Equal data with keys in equal order have equal digests. */
export const getDigest = (data: unknown): string => hash('sha256', JSON.stringify(data));
