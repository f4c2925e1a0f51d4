import { expect, test } from 'vitest';
import { readableText } from '../../../src/http/text.ts';

test.each([
  ['<html><body><h1>It works!</h1></body></html>', 'It works!'],
  ['<!DOCTYPE html><head><title>Apache</title></head>\n<body>\n<p>It works!</p>\n</body>', 'It works!'],
  ['<style>p{}</style><script>let a = "<p>";</script><p>It\n  works!<br>Well', 'It works! Well'],
  ['<p>a &lt; b</p><p>c</p>', 'a < b c'],
  ['no tags at all', 'no tags at all'],
  ['<title>never closed', ''],
  ['', ''],
])('%j reads %j', (html, text) => {
  expect(readableText(html)).toBe(text);
});
