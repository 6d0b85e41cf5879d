import type { ColorScheme } from './color-scheme.ts';

/** How whoever writes wants to see the page. */
export interface ViewSettings {
  readonly colors: ColorScheme;
  readonly width: 'phone' | 'desk';
  /** Of entries that are in all languages; undefined is the newsroom's first. */
  readonly language?: string;
}

/** CSS pixels: a small phone and an ordinary window. */
export const widths = { phone: 360, desk: 1280 } as const;

const key = 'dateline-preview';

/** The settings that were kept last; the system's colors and desk width at first. */
export function getViewSettings(): ViewSettings {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const first: ViewSettings = { colors: dark ? 'dark' : 'light', width: 'desk' };
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as object) };
  } catch {
    return first;
  }
}

/** Keeps the settings for the next entry. */
export function keepViewSettings(settings: ViewSettings): void {
  localStorage.setItem(key, JSON.stringify(settings));
}
