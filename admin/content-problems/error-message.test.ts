import { expect, it } from 'vitest';
import { checkType } from '../../src/media/checks/type-check.ts';
import { message } from '../../src/languages/message.ts';
import { importAdminLanguage } from '../settings/admin-language.ts';
import { toErrorMessage } from './error-message.ts';

const en = await importAdminLanguage('en');
const es = await importAdminLanguage('es');

it('has its own messages for errors that staff can meet', () => {
  const locked = { error: 'index.lock exists.', code: 'locked' };
  expect(toErrorMessage(locked, en)).toMatch('busy');
  expect(toErrorMessage(locked, es)).toMatch('ocupado');
  const failed = { error: 'Its terminal says more.', code: 'failed' };
  expect(toErrorMessage(failed, es)).toMatch(/^La sala de prensa no pudo hacerlo.*consulte a/);
});

it.each(['malformed', 'not-signed-in'])(
  'explains errors that can occur anywhere in the language of the admin: %s',
  (code) => {
    const error = { error: 'A sentence for programmers.', code };
    const [english, spanish] = [toErrorMessage(error, en), toErrorMessage(error, es)];
    expect([english, spanish]).not.toContain(error.error);
    expect(spanish).not.toBe(english);
  },
);

it('gives the problem of a file and its remedy in the language of the admin', () => {
  const svg = {
    error: 'A sentence in English.',
    code: 'media',
    details: { file: 'logo.svg', ...checkType('logo.svg', new Uint8Array()) },
  };
  expect(toErrorMessage(svg, en)).toBe(
    'Files like “logo.svg” cannot be published. An SVG can run scripts in the reader’s browser. Save the drawing as PNG and upload that.',
  );
  expect(toErrorMessage(svg, es)).toBe(
    'Los archivos como «logo.svg» no se pueden publicar. Un SVG puede ejecutar programas en el navegador de quien lo vea. Guarde el dibujo como PNG y súbalo.',
  );
});

it('names the file if the problem does not', () => {
  const details = {
    file: 'vigil.jpg',
    cause: message('The file is empty.'),
    remedy: message('Upload it again; the connection may have failed.'),
  };
  expect(toErrorMessage({ code: 'media', details }, es)).toBe(
    'vigil.jpg: El archivo está vacío. Súbalo otra vez; puede que fallara la conexión.',
  );
});

it('shows the server’s sentence for an unknown code', () => {
  expect(toErrorMessage({ error: 'Something new.', code: 'new' }, es)).toBe('Something new.');
  expect(toErrorMessage({}, en)).toBe('It was not saved.');
});
