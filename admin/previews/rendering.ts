import { experimental_AstroContainer as AstroContainer } from 'astro/container';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** A component of the site with what it shows. */
export interface Part {
  readonly component: Component;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Renders components to HTML, as the build does. */
export async function renderParts(parts: readonly Part[]): Promise<string> {
  // A container remembers everything it ever rendered; a new one costs a tenth of a millisecond.
  const container = await AstroContainer.create();
  const rendered = parts.map(({ component, props }) =>
    container.renderToString(component, { props: { ...props } }),
  );
  return (await Promise.all(rendered)).join('');
}
