import { expect, test } from 'vitest';
import { getNameParts } from './name-words.ts';

test.each([
  ['陈美玲', ['陈美玲', '陈美', '美玲']],
  ['陈美玲女士', ['陈美玲', '陈美', '美玲']],
  ['佐々木美咲', ['佐々木', '美咲']],
  ['長谷川健太郎', ['長谷川', '健太郎']],
  ['山田しのぶ', ['山田', 'しのぶ']],
  ['田中直人', ['田中', '直人']],
  ['山田エミリ', ['山田', 'エミリ']],
  ['ジョー・スミス', ['ジョー', 'スミス']],
  ['证人陈美玲', ['陈美玲', '美玲']],
])('of %s, a text may go on saying %j', (name, parts) => {
  expect(getNameParts(name)).toEqual(expect.arrayContaining(parts));
});

test.each(['陈女士', '目击者', '匿名证人', '上海の母', 'マリア'])(
  '%s has no part of its own',
  (name) => {
    expect(getNameParts(name).filter((part) => part !== name)).toEqual([]);
  },
);
