interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * Tells which modules the first page needs: what the entry imports, and what that imports.
 * @param entry id of the module that the browser begins with
 */
export function firstPageFiles(entry: string): (id: string, graph: ModuleGraph) => boolean {
  const needed = new Set<string>();
  const need = (id: string, graph: ModuleGraph): void => {
    if (!needed.has(id)) {
      needed.add(id);
      for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
        need(imported, graph);
      }
    }
  };
  return (id, graph) => {
    need(entry, graph);
    return needed.has(id);
  };
}
