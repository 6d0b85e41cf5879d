/**
 * The operators of drawing instructions (ISO 32000-2, annex A) with their operands: `n` a number, `/` a
 * name, `s` a string, `a` numbers in brackets, `t` strings and numbers in brackets, `p` a property list
 * or its name; `*` as many numbers as a colour needs. Left out are inline images, which have a syntax of
 * their own; marked points (MP, DP), which mark nothing that is drawn; and BX and EX, which let unknown
 * operators pass.
 */
export const operators: Readonly<Record<string, string>> = {
  // Graphics state
  q: '',
  Q: '',
  cm: 'nnnnnn',
  w: 'n',
  J: 'n',
  j: 'n',
  M: 'n',
  d: 'an',
  ri: '/',
  i: 'n',
  gs: '/',
  // Paths
  m: 'nn',
  l: 'nn',
  c: 'nnnnnn',
  v: 'nnnn',
  y: 'nnnn',
  h: '',
  re: 'nnnn',
  S: '',
  s: '',
  f: '',
  F: '',
  'f*': '',
  B: '',
  'B*': '',
  b: '',
  'b*': '',
  n: '',
  W: '',
  'W*': '',
  // Text
  BT: '',
  ET: '',
  Tc: 'n',
  Tw: 'n',
  Tz: 'n',
  TL: 'n',
  Tf: '/n',
  Tr: 'n',
  Ts: 'n',
  Td: 'nn',
  TD: 'nn',
  Tm: 'nnnnnn',
  'T*': '',
  Tj: 's',
  TJ: 't',
  "'": 's',
  '"': 'nns',
  // Glyphs of Type 3 fonts
  d0: 'nn',
  d1: 'nnnnnn',
  // Colour
  CS: '/',
  cs: '/',
  SC: '*',
  SCN: '*',
  sc: '*',
  scn: '*',
  G: 'n',
  g: 'n',
  RG: 'nnn',
  rg: 'nnn',
  K: 'nnnn',
  k: 'nnnn',
  // Shadings, images and forms
  sh: '/',
  Do: '/',
  // Marked content
  BMC: '/',
  BDC: '/p',
  EMC: '',
};
