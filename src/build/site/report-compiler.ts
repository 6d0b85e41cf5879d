import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { getBodyOptions } from '../../entries/bodies/body-options.ts';
import type { Environment } from '../../environment/environment.ts';
import { getTerritory, toNumberLanguage } from '../../publishing/territory.ts';
import { parseLocation } from '../../model/location.ts';
import { defineMdxProcessor, type GetBodyOptions } from './mdx-processor.ts';

/**
 * Compiles reports by our own pipeline, so that nothing in one can run.
 * @param timeZone of the newsroom
 * @param digests see `defineMdxProcessor`
 */
export function defineReportCompiler(
  environment: Environment,
  timeZone: string,
  digests?: ReadonlyMap<string, string>,
): AstroIntegration {
  const getOptions: GetBodyOptions = (file) => {
    const location = parseLocation(file);
    const code = ('language' in location && location.language) || '';
    const language = toNumberLanguage(code, getTerritory(timeZone));
    return getBodyOptions(environment, { file, format: 'mdx', language });
  };
  const processor = defineMdxProcessor(environment.contentDir, getOptions, digests);
  return mdx({ processor, extendMarkdownConfig: false });
}
