import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBill, type Lock } from './lock-components.ts';

/**
 * The software bill of materials of a build in CycloneDX 1.6 (ECMA-424): Dateline, the Node that ran it, and
 * every package that is installed for it. It says nothing about the content, and the same software always
 * gives the same bytes, so it has neither a date nor a serial number.
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export async function getBillOfMaterials(): Promise<string> {
  const path = join(import.meta.dirname, '../../package-lock.json');
  const lock = JSON.parse(await readFile(path, 'utf8')) as Lock;
  return `${JSON.stringify(toBill(lock, process.versions.node), null, 2)}\n`;
}

/**
 * Where the bill of a site is: beside the site and never in it. Readers do not need a list of the software
 * that the press office runs, and attackers must not get one.
 */
export const toBillPath = (outDir: string): string => `${outDir}.cdx.json`;
