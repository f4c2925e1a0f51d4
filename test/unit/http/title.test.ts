import { expect, test } from 'vitest';
import { titleOf } from '../../../src/http/title.ts';

test.each([
  ['<title>hoge</title>', 'hoge'],
  ['<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title> a b </title>', 'a b'],
  ['<HTML><HEAD><TITLE>loud</TITLE>', 'loud'],
  ['<title>a &amp; b</title>', 'a & b'],
  ['<!-- <title>no</title> --><title>yes</title>', 'yes'],
  ['<meta content="<title>no</title>"><title>yes</title>', 'yes'],
  ["<meta content='>'><title>yes</title>", 'yes'],
  ['<script>"<title>no</title>"</script><title>yes</title>', 'yes'],
  ['<title>one</title><title>two</title>', 'one'],
  ['<title></title>', ''],
  ['<title>never ends', 'never ends'],
  ['<titles>no</titles>', undefined],
  ['Hello World!', undefined],
])('%s: %s', async (html, title) => {
  expect(await titleOf(html)).toBe(title);
});
