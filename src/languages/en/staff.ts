import type { StaffLanguage } from '../translate.ts';

export const staff: StaffLanguage = { code: 'en' };
