import { expect, test } from 'vitest';
import { toEmbedHtml } from './embed-code.ts';
import { toPasted } from './to-markdown.ts';

const paste = (plain: string) =>
  toPasted(toEmbedHtml(plain) ?? '', { format: 'md', depth: 1, footnote: 1, language: 'en' })
    ?.markdown;

test.each([
  [
    'See:\n\n<iframe width="560" src="https://v.example/embed/a1" title="A" allowfullscreen></iframe>\nThanks',
    'See:\n\nhttps://v.example/embed/a1\n\nThanks',
  ],
  [
    '<iframe src="https://v.example/video/1?h=ab&amp;badge=0" width="640"></iframe>\n<p><a href="https://v.example/1">The vigil</a> from <a href="https://v.example/us">Us</a>.</p>',
    '[https://v.example/video/1?h=ab&badge=0](https://v.example/video/1?h=ab&badge=0)\n\n[The vigil](https://v.example/1) from [Us](https://v.example/us).',
  ],
  [
    '<div style="padding:56% 0 0 0;position:relative;"><iframe src="//v.example/video/1" style="position:absolute"></iframe></div><script src="https://v.example/player.js"></script>',
    'https://v.example/video/1',
  ],
  [
    '<blockquote class="tweet"><p lang="en" dir="ltr">They took my brother</p>&mdash; Ana (@ana) <a href="https://x.example/ana/20">May 2</a></blockquote> <script async src="https://x.example/widgets.js"></script>',
    '> They took my brother\n>\n> — Ana (@ana) [May 2](https://x.example/ana/20)',
  ],
  [
    '<blockquote class="tok" cite="https://t.example/@us/video/7" data-video-id="7"><section><a href="https://t.example/@us">@us</a> The vigil</section></blockquote> <script async src="https://t.example/embed.js"></script>',
    '> [@us](https://t.example/@us) The vigil\n\n[https://t.example/@us/video/7](https://t.example/@us/video/7)',
  ],
  [
    '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fus%2Fposts%2F7&width=500"></iframe>',
    'https://www.facebook.com/us/posts/7',
  ],
  [
    '<div style="min-height:463px" id="vis-x1"><script defer src="https://d.example/x1/embed.js"></script><noscript><img src="https://d.example/x1/full.png" alt="" /></noscript></div>',
    '[https://d.example/x1/full.png](https://d.example/x1/full.png)',
  ],
])('of the code of a video or a post, address and words stay: %j', (code, expected) => {
  expect(paste(code)).toBe(expected);
});

test.each(['<p>One</p>', 'a < b and <b>c</b>', 'Write <script> in <div></div>'])(
  'other plain text has no such code: %j',
  (plain) => {
    expect(toEmbedHtml(plain)).toBeUndefined();
  },
);
