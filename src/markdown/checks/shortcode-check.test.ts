import { expect, test } from 'vitest';
import { checkBody } from './check-body.ts';

test('takes no remark in brackets for a shortcode', () => {
  const body =
    'She said “[sic]” and “[emphasis added]” [median, n=120] [p = 0.05] [a link](/about/) \\[gallery\\] [1/2].';
  expect(checkBody(body, 'md')).toEqual([]);
});
