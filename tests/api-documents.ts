import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getFiles } from './site.ts';

/** A JSON object. */
export type Json = Record<string, unknown>;

/** The API of a built site: its documents and their schemas by address, and how to read one. */
export interface BuiltApi {
  readonly documents: readonly string[];
  readonly schemas: ReadonlyMap<string, Json>;
  read(path: string): Json;
  /** Address of the schema of a document. */
  getSchemaOf(path: string): string;
}

/** Reads the API of a site that was built for an origin. */
export async function getApi(outDir: string, origin: string): Promise<BuiltApi> {
  const read = (path: string) => JSON.parse(readFileSync(join(outDir, path), 'utf8')) as Json;
  const files = (await getFiles(outDir))
    .map((path) => `/${path}`)
    .filter((path) => path.startsWith('/api/v1/'));
  const isSchema = (path: string) => path.startsWith('/api/v1/schemas/');
  return {
    documents: files.filter((path) => !isSchema(path) && !path.endsWith('/openapi.json')),
    schemas: new Map(files.filter(isSchema).map((path) => [origin + path, read(path)])),
    read,
    // The format of oEmbed has no place for the address of a schema.
    getSchemaOf: (path) =>
      path.includes('/oembed/')
        ? `${origin}/api/v1/schemas/oembed.json`
        : String(read(path)['$schema']),
  };
}

/** What matches the addresses that the OpenAPI description of an API names, by their template. */
export function getDescribedAddresses({ read }: BuiltApi): Map<string, RegExp> {
  const { paths } = read('/api/v1/openapi.json') as { paths: object };
  return new Map(
    Object.keys(paths).map((path) => {
      const expression = path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+');
      return [path, new RegExp(`^/api/v1${expression}$`)];
    }),
  );
}
