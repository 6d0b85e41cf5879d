/** Every language of Dateline: one line and one folder each. */
export { ar } from './ar/index.ts';
export { en } from './en/index.ts';
export { es } from './es/index.ts';
export { fr } from './fr/index.ts';
