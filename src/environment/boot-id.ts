import { readFileSync } from 'node:fs';

/** When the machine was started, as a random value of Linux; undefined on other systems. */
export function readBootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return undefined;
  }
}
