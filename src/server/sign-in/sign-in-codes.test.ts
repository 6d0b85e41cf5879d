import { describe, expect, test } from 'vitest';
import { codeLifetime, createSignInCodes } from './sign-in-codes.ts';

function setUp() {
  const clock = { now: 1_000_000 };
  const shown: string[] = [];
  const codes = createSignInCodes(
    () => clock.now,
    (code) => shown.push(code),
  );
  codes.renew();
  return { clock, shown, codes };
}

describe('sign-in codes', () => {
  test('have 128 bits and need no escaping in an address', () => {
    const { shown } = setUp();
    expect(shown[0]).toMatch(/^[\w-]{22}$/);
  });

  test('work once; then the next one is shown', () => {
    const { shown, codes } = setUp();
    expect(codes.redeem(shown[0]!)).toBe('accepted');
    expect(shown).toHaveLength(2);
    expect(codes.redeem(shown[0]!)).toBe('wrong');
    expect(codes.redeem(shown[1]!)).toBe('accepted');
  });

  test('work for a quarter of an hour; then a new one is shown', () => {
    const { clock, shown, codes } = setUp();
    clock.now += codeLifetime - 1;
    expect(codes.redeem('something else')).toBe('wrong');
    clock.now += 1;
    expect(codes.redeem(shown[0]!)).toBe('expired');
    expect(codes.redeem(shown[1]!)).toBe('accepted');
  });

  test('are checked without being used up', () => {
    const { clock, shown, codes } = setUp();
    expect([codes.check(shown[0]!), codes.check(shown[0]!)]).toEqual(['accepted', 'accepted']);
    clock.now += codeLifetime;
    expect(codes.check(shown[0]!)).toBe('expired');
    for (let attempt = 1; attempt <= 20; attempt += 1) codes.check(`guess ${attempt}`);
    expect(shown).toHaveLength(3);
  });

  test('are replaced after twenty wrong attempts', () => {
    const { shown, codes } = setUp();
    for (let attempt = 1; attempt < 20; attempt += 1) codes.redeem(`guess ${attempt}`);
    expect(shown).toHaveLength(1);
    codes.redeem('guess 20');
    expect(shown).toHaveLength(2);
    expect(codes.redeem(shown[0]!)).toBe('wrong');
  });

  test('are rejected before the first one is made', () => {
    expect(createSignInCodes(Date.now, () => undefined).redeem('')).toBe('wrong');
  });
});
