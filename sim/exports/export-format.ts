/** Types of a column of CSV, as pandas calls what it reads. */
export type ExportType = 'int64' | 'float64' | 'str';

export interface ExportColumn {
  readonly name: string;
  readonly type: ExportType;
  /** DuckDB expression over {@link ExportFile.from}; NULL becomes an empty field. */
  readonly sql: string;
  /** What it holds here, where it differs from the published dataset or is not simulated. */
  readonly meaning: string;
}

/** One CSV file with a header. */
export interface ExportFile {
  /** Path below the folder of the export. */
  readonly path: string;
  readonly meaning: string;
  /**
   * What stands behind FROM: views named like the events, which leave late records out, and like the tables of
   * `entities/`.
   */
  readonly from: string;
  readonly columns: readonly ExportColumn[];
  /** What stands behind ORDER BY: a total order, so that the same dataset gives the same bytes. */
  readonly order: string;
  /** The file is left out when there is no row in this, which stands behind FROM. Other files then are a header. */
  readonly unless_empty?: string;
}

interface Named {
  readonly title: string;
  /** Where it is published. */
  readonly source: string;
}

/** A published schema as a declaration: adding one is adding a file and its lines in `format-names.ts`, `formats.ts`. */
export interface TableFormat extends Named {
  readonly kind: 'tables';
  readonly files: readonly ExportFile[];
}

/** The native files with a description that machines read. */
interface CroissantFormat extends Named {
  readonly kind: 'croissant';
}

export type ExportFormat = TableFormat | CroissantFormat;

export const int64 = (name: string, sql: string, meaning: string): ExportColumn => ({
  name,
  type: 'int64',
  sql,
  meaning,
});
export const float64 = (name: string, sql: string, meaning: string): ExportColumn => ({
  name,
  type: 'float64',
  sql,
  meaning,
});
export const str = (name: string, sql: string, meaning: string): ExportColumn => ({ name, type: 'str', sql, meaning });
