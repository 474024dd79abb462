// One column of a DataTable.
export interface Column<Row> {
  id: string;
  title: string;
  /** The text of the cell, and what is sorted by when there is no `order`. */
  text: (row: Row) => string | number;
  order?: (row: Row) => string | number;
  /** The cell is drawn by the table's `cell` snippet. */
  custom?: boolean;
  sortable?: boolean;
  /** Stays on one line: a number, a code. Cells that align at the end always do. */
  whole?: boolean;
  align?: 'start' | 'end' | 'centre';
  /** Left out where the table itself is narrow; never the first column. */
  hide?: 'hide_narrow' | 'hide_medium';
}
