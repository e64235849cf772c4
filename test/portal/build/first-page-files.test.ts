import { expect, test } from 'vitest';
import { firstPageFiles } from '../../../portal/build/first-page-files.ts';

const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  entry: ['frame', 'home'],
  frame: ['texts'],
  texts: ['frame'],
  home: [],
  other: ['texts'],
};
const graph = {
  getModuleInfo: (id: string) => {
    const importedIds = IMPORTS[id];
    return importedIds === undefined ? null : { importedIds };
  },
};

test('the first page needs what its entry reaches, in circles too, and nothing else', () => {
  const needs = firstPageFiles('entry');
  const needed = [...Object.keys(IMPORTS), 'unknown'].filter((id) => needs(id, graph));
  expect(needed).toEqual(['entry', 'frame', 'texts', 'home']);
});
