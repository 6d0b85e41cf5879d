import { Map } from 'immutable';
import { expect, test } from 'vitest';
import { defineAddresses } from '../previews/values/media-addresses.ts';
import type { PreviewProps } from '../previews/values/preview-props.ts';
import { replacedFiles } from './replaced-files.ts';

test('a preview asks for a picture that was replaced at another address', () => {
  const getAddress = defineAddresses(
    () =>
      ({
        entry: Map({ slug: '2011/a' }),
        collection: Map({ name: 'releases-en' }),
        getAsset: () => ({ path: 'empty.svg', url: '' }),
      }) as unknown as PreviewProps,
  );
  const before = '/admin/api/media/vigil.jpg?draft=releases-en%2F2011%2Fa';
  expect(getAddress('/media/vigil.jpg')).toBe(before);
  replacedFiles.set('content/media/vigil.jpg', 'abc');
  expect(getAddress('/media/vigil.jpg')).toBe(`${before}&id=abc`);
});
