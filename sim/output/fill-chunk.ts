import type { DuckDBDataChunk } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import type { BatchColumn, RowBatch } from './row-batch.ts';

/** Rows of one DuckDB vector. */
export const CHUNK_ROWS = duckdb.vector_size();

/** DuckDB keeps strings of up to 12 bytes inside their 16-byte entry: 4 bytes of length, then the bytes. */
const ENTRY_BYTES = 16;
const INLINE_BYTES_MAX = 12;
const ASCII_MAX = 0x7f;

const entries = new Uint8Array(CHUNK_ROWS * ENTRY_BYTES);
const entry_words = new Uint32Array(entries.buffer);

/**
 * Copies rows `[from, from + rows)` of a batch into a data chunk, a column at a time: one copy of bytes, not one
 * call a value (forty times slower). `from` is a multiple of the vector size.
 */
export function fillChunk(chunk: DuckDBDataChunk, batch: RowBatch, from: number, rows: number): void {
  chunk.rowCount = rows;
  for (let c = 0; c < batch.columns.length; c++) {
    const column = batch.columns[c];
    const vector = duckdb.data_chunk_get_vector(chunk.chunk, c);
    if (column.schema.type === 'text') fillTexts(vector, column, from, rows);
    else duckdb.copy_data_to_vector(vector, 0, column.bytes, from * column.width, rows * column.width);
    if (column.has_nulls) {
      duckdb.vector_ensure_validity_writable(vector);
      const { buffer, byteOffset } = column.validity;
      const bytes = Math.ceil(rows / 64) * 8;
      duckdb.copy_data_to_vector_validity(vector, 0, buffer as ArrayBuffer, byteOffset + from / 8, bytes);
    }
  }
}

function fillTexts(vector: duckdb.Vector, column: BatchColumn, from: number, rows: number): void {
  const long_rows: number[] = [];
  for (let i = 0; i < rows; i++) {
    if (!writeInline(column.texts[from + i], i)) long_rows.push(i);
  }
  duckdb.copy_data_to_vector(vector, 0, entries.buffer, 0, rows * ENTRY_BYTES);
  for (const i of long_rows) duckdb.vector_assign_string_element(vector, i, column.texts[from + i]);
}

function writeInline(text: string, row: number): boolean {
  const at = row * ENTRY_BYTES;
  // Entries that are assigned later must not hold the pointer of an earlier chunk meanwhile.
  entry_words.fill(0, at / 4, at / 4 + ENTRY_BYTES / 4);
  if (text.length > INLINE_BYTES_MAX) return false;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code > ASCII_MAX) {
      entry_words.fill(0, at / 4, at / 4 + ENTRY_BYTES / 4);
      return false;
    }
    entries[at + 4 + k] = code;
  }
  entry_words[at / 4] = text.length;
  return true;
}
