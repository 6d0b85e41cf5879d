import type { ColorScheme } from './color-scheme.ts';
import { attempt } from '../../../src/model/attempt.ts';

/** How the preview shows the page. */
export interface ViewSettings {
  readonly colors: ColorScheme;
  readonly width: 'phone' | 'desk';
  /** For entries that are shared by all languages; undefined means the newsroom's default. */
  readonly language?: string;
}

/** CSS pixels: the width of a small phone and of an ordinary window. */
export const widths = { phone: 360, desk: 1280 } as const;

const key = 'dateline-preview';

/** The stored settings; by default the system's colors, and the width of a phone on one. */
export function getViewSettings(): ViewSettings {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isNarrow = matchMedia(`(max-width: ${2 * widths.phone}px)`).matches;
  const first: ViewSettings = {
    colors: dark ? 'dark' : 'light',
    width: isNarrow ? 'phone' : 'desk',
  };
  return (
    attempt(() => ({ ...first, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as object) })) ??
    first
  );
}

/** Stores the settings for the next entry. */
export function keepViewSettings(settings: ViewSettings): void {
  localStorage.setItem(key, JSON.stringify(settings));
}
