import { HtmlValidate } from 'html-validate/node';
import { expect, it } from 'vitest';
import { builtPages as pages } from '../built-pages.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

it('html-validate finds no error on any page', async () => {
  const errors: string[] = [];
  for (const { address, html } of pages) {
    const { results } = await validator.validateString(html);
    for (const { line, ruleId, message } of results.flatMap((one) => one.messages))
      errors.push(`${address}:${line} ${ruleId}: ${message}`);
  }
  expect(errors).toEqual([]);
  // Thousands of pages take minutes.
});
