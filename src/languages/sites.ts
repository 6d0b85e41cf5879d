/** The messages of the site in every language: not in `index.ts`, which the first load of the admin needs. */
export { site as ar } from './ar/site.ts';
export { site as en } from './en/site.ts';
export { site as es } from './es/site.ts';
export { site as fr } from './fr/site.ts';
