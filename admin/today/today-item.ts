/** An entry on the first screen. */
export interface TodayItem {
  /** Address in the admin. */
  readonly href: string;
  readonly title: string;
  /** Who saved it last. */
  readonly by?: string;
  /** When it was saved, or when its state changes. ISO 8601 */
  readonly moment?: string;
}
