type Rules = Record<string, Record<string, string | number>>;

/** Widths on which a row of a table does not fit beside itself: a phone held upright. */
const PHONE = '@media (max-width: 599.95px)';

/**
 * Style of a table whose rows stand as blocks on a phone, so that nothing of them is cut or has to
 * be scrolled to sideways.
 * @param columns names of the columns in order, written before each value there; an empty one is not
 * @param also rules that this table has of its own there
 */
export function stackedRows(columns: readonly string[], also: Rules = {}): Record<string, Rules> {
  const rules: Rules = {
    '& table, & tbody, & tr, & tbody th, & tbody td': { display: 'block', width: 'auto' },
    // Each name stands before its value; what sorts by a column would be in the way of the keyboard.
    '& thead': { display: 'none' },
    '& tbody tr': { py: 1, borderBottom: '1px solid', borderColor: 'divider' },
    '& tbody tr:last-of-type': { borderBottom: 0 },
    '& tbody tr > th, & tbody tr > td': { border: 0, px: 0, py: 0.25, minWidth: 0 },
    '& tbody tr > :empty': { display: 'none' },
  };
  for (const [at, column] of columns.entries()) {
    if (column !== '') {
      rules[`& tbody tr > :nth-child(${at + 1})::before`] = {
        content: JSON.stringify(`${column}: `),
        color: 'text.secondary',
        fontWeight: 400,
      };
    }
  }
  return { [PHONE]: { ...rules, ...also } };
}
