import { useStore } from 'react-admin';
import { EXPORT_COLUMNS, type ExportColumn, ExportFormat } from '#contract/export.ts';
import type { ExportShape } from './ExportFields.tsx';

/** Format and columns of the files of cases, as this person last chose them on this device. */
export function useExportShape(): [ExportShape, (part: Partial<ExportShape>) => void] {
  const [stored, store] = useStore<{ format: string; columns: string[] }>('export.shape', {
    format: 'csv',
    columns: [...EXPORT_COLUMNS],
  });
  const shape: ExportShape = {
    format: ExportFormat.safeParse(stored.format).data ?? 'csv',
    columns: EXPORT_COLUMNS.filter((column: ExportColumn) => stored.columns.includes(column)),
  };
  return [
    shape,
    (part) => {
      const { format, columns } = { ...shape, ...part };
      store({ format, columns: [...columns] });
    },
  ];
}
