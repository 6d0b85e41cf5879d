/** A text for staff, in each language the admin speaks. */
export interface LocalizedMessage {
  readonly en: string;
  readonly es: string;
}

export type AdminLanguage = keyof LocalizedMessage;
