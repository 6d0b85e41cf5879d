/** A message for staff, in each language of the admin. */
export interface LocalizedMessage {
  readonly en: string;
  readonly es: string;
}

export type AdminLanguage = keyof LocalizedMessage;
