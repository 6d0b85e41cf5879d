import { createHash } from 'node:crypto';
import { defineFileMemory } from './media-file.ts';

/**
 * The id that Git gives to a file as uploaded, in a repository with SHA-1 names. It identifies the file for people who have it without
 * revealing its name, which may say who is in a picture.
 *
 * @param src `/media/x.jpg`
 * @throws MediaError when the file is missing or misspelt
 */
export const getBlobId = defineFileMemory(({ bytes }) =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
);
