import type { StaffLanguage } from '../translate.ts';
import { catalogue } from './catalogue/index.ts';

export const staff: StaffLanguage = { code: 'fr', catalogue };
