import { expect, test } from 'vitest';
import {
  pageAt,
  stepOver,
  turned,
  zoomBy,
} from '../../../../admin/cases/documents/view-of-document.ts';

test.each([
  [0, 1, 1],
  [3, 1, 0],
  [0, -1, 3],
  [2, -1, 1],
] as const)('%i turned by %i is %i', (rotation, by, after) => {
  expect(turned(rotation, by)).toBe(after);
});

// Three pages of 1000 in an area of 600.
test.each([
  [0, 0],
  [699, 0],
  [700, 1],
  [1699, 1],
  [2400, 2],
])('scrolled by %i the page looked at is %i', (scrolled, page) => {
  expect(pageAt([0, 1000, 2000], scrolled, 600)).toBe(page);
});

test('of a document without pages the first is looked at', () => {
  expect(pageAt([], 0, 600)).toBe(0);
});

test('zoom and steps keep within what there is', () => {
  expect([zoomBy(6, 1.25), zoomBy(0.25, 0.8), zoomBy(1.25, 0.8)]).toEqual([6, 0.25, 1]);
  expect([stepOver(0, -1, 3), stepOver(2, 1, 3), stepOver(0, 1, 0)]).toEqual([2, 0, 0]);
});
