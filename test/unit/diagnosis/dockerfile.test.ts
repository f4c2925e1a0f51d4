import { expect, test } from 'vitest';
import { lastBase, wrongBase } from '../../../src/diagnosis/dockerfile.ts';

test.each([
  ['FROM golang:alpine\n', 'golang:alpine', 1],
  ['# syntax\nFROM golang AS build\nFROM busybox\n', 'busybox', 3],
  ['FROM golang:alpine AS Source\nFROM source AS build\nFROM build\n', 'golang:alpine', 1],
  [`ARG BASE=golang:alpine\nFROM $\{BASE}\n`, 'golang:alpine', 2],
  ['ARG BASE\nFROM $BASE\n', '$BASE', 2],
  ['FROM golang:alpine@sha256:0123\n', 'golang:alpine', 1],
])('%j stands on %s, line %i', (content, image, line) => {
  expect(lastBase(content)).toEqual({ image, line });
});

test.each([
  ['FROM golang:alpine\n', undefined],
  ['FROM docker.io/library/golang:alpine\n', undefined],
  ['FROM golang\n', 'golang'],
  ['FROM golang:latest AS build\n', 'golang:latest'],
  ['FROM golang:alpine AS build\nFROM busybox\n', 'busybox'],
  ['ARG BASE\nFROM $BASE\n', undefined],
  ['', undefined],
])('of %j, %s is told where golang:alpine is wished for', (content, found) => {
  const line = 1 + content.split('\n').findLastIndex((one) => one.includes(String(found)));
  const facts = { wished: 'golang:alpine', found, line };
  expect(wrongBase(content, 'golang:alpine', [])).toEqual(found && { code: 'dockerfile-base-differs', facts, try: [] });
});
