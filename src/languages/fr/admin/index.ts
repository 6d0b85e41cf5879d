export { bodyEditor } from './body-editor.ts';
export { messages } from './messages.ts';
export { preview } from './preview.ts';
export { default as decapLocale } from 'decap-cms-locales/dist/esm/fr/index.js';
