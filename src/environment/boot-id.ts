import { readFileSync } from 'node:fs';
import { attempt } from '../model/attempt.ts';

/** When the machine was started, as a random value of Linux; undefined on other systems. */
export const readBootId = (): string | undefined =>
  attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
