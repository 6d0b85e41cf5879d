import { randomUUID } from 'node:crypto';

/** Names that this process has used. */
const own = new Set<string>();

/** A name for a folder of this process, by which other processes can see whether it is in use. */
export function toOwnName(): string {
  const name = `${process.pid}-${randomUUID()}`;
  own.add(name);
  return name;
}

export const isOwnName = (name: string) => own.has(name);
