import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import {
  integer16,
  integer64,
  integerOf,
  listOf,
  readThriftStruct,
  structOf,
  structsOf,
  type ThriftStruct,
  type ThriftValue,
  writeThriftStruct,
} from './thrift-compact.ts';

/** Field numbers of parquet-format's `parquet.thrift`. */
const FILE = { num_rows: 3, row_groups: 4 };
const ROW_GROUP = { columns: 1, file_offset: 5, ordinal: 7 };
const COLUMN_CHUNK = { file_offset: 2, meta_data: 3, offset_index_offset: 4, column_index_offset: 6 };
const COLUMN = { data_page_offset: 9, index_page_offset: 10, dictionary_page_offset: 11, bloom_filter_offset: 14 };

const MAGIC = Buffer.from('PAR1', 'latin1');
const FOOTER_TAIL_BYTES = 8;
const THRIFT_STRUCT = 12;
const COPY_BYTES = 1 << 20;

/**
 * Joins Parquet files of one schema into one, row groups in the order in which they are added. Their pages are
 * copied as they are, only the offsets in the footer move: nothing is decoded or compressed a second time.
 */
export class ParquetJoiner {
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
  readonly #row_groups: ThriftStruct[] = [];
  #first_footer: ThriftStruct | null = null;
  #bytes = 0;
  #rows = 0n;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<ParquetJoiner> {
    const joiner = new ParquetJoiner(await open(path, 'w'));
    await joiner.#write(MAGIC);
    return joiner;
  }

  /** Adds a whole Parquet file. One file at a time. */
  async add(path: string): Promise<void> {
    const part = await open(path, 'r');
    try {
      const { footer, body_end } = await readFooter(part, path);
      const shift = BigInt(this.#bytes - MAGIC.length);
      const buffer = Buffer.allocUnsafe(COPY_BYTES);
      for (let at = MAGIC.length; at < body_end; ) {
        const { bytesRead } = await part.read(buffer, 0, Math.min(COPY_BYTES, body_end - at), at);
        if (bytesRead === 0) throw new Error(`${path} ends early`);
        await this.#write(buffer.subarray(0, bytesRead));
        at += bytesRead;
      }
      for (const group of structsOf(footer, FILE.row_groups)) {
        this.#row_groups.push(moveRowGroup(group, shift, this.#row_groups.length));
      }
      this.#rows += integerOf(footer, FILE.num_rows);
      this.#first_footer ??= footer;
    } finally {
      await part.close();
    }
  }

  /** Writes the common footer, waits until everything is on disk. At least one file must have been added. */
  async finish(): Promise<{ rows: number; bytes: number; sha256: string }> {
    if (this.#first_footer === null) throw new Error('a Parquet file needs at least one part');
    const footer = writeThriftStruct(
      structOf(
        new Map<number, ThriftValue>([
          ...this.#first_footer.fields,
          [FILE.num_rows, integer64(this.#rows)],
          [FILE.row_groups, listOf(THRIFT_STRUCT, this.#row_groups)],
        ]),
      ),
    );
    const tail = Buffer.alloc(FOOTER_TAIL_BYTES);
    tail.writeUInt32LE(footer.length, 0);
    MAGIC.copy(tail, 4);
    await this.#write(footer);
    await this.#write(tail);
    await this.#file.sync();
    await this.#file.close();
    return { rows: Number(this.#rows), bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  async abandon(): Promise<void> {
    await this.#file.close();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    await this.#file.writeFile(bytes);
    this.#bytes += bytes.length;
  }
}

async function readFooter(file: FileHandle, path: string): Promise<{ footer: ThriftStruct; body_end: number }> {
  const { size } = await file.stat();
  const tail = Buffer.alloc(FOOTER_TAIL_BYTES);
  await file.read(tail, 0, FOOTER_TAIL_BYTES, size - FOOTER_TAIL_BYTES);
  if (!tail.subarray(4).equals(MAGIC)) throw new Error(`${path} is no Parquet file`);
  const length = tail.readUInt32LE(0);
  const body_end = size - FOOTER_TAIL_BYTES - length;
  const bytes = Buffer.alloc(length);
  await file.read(bytes, 0, length, body_end);
  return { footer: readThriftStruct(bytes), body_end };
}

function moveRowGroup(group: ThriftStruct, shift: bigint, ordinal: number): ThriftStruct {
  const columns = structsOf(group, ROW_GROUP.columns).map((chunk) => moveColumnChunk(chunk, shift));
  const fields = new Map(moveOffsets(group, [ROW_GROUP.file_offset], shift));
  fields.set(ROW_GROUP.columns, listOf(THRIFT_STRUCT, columns));
  // A 16-bit field: files of more row groups leave it out, as the format allows.
  if (fields.has(ROW_GROUP.ordinal)) {
    if (ordinal < 2 ** 15) fields.set(ROW_GROUP.ordinal, integer16(BigInt(ordinal)));
    else fields.delete(ROW_GROUP.ordinal);
  }
  return structOf(fields);
}

function moveColumnChunk(chunk: ThriftStruct, shift: bigint): ThriftStruct {
  const { file_offset, offset_index_offset, column_index_offset, meta_data } = COLUMN_CHUNK;
  const fields = new Map(moveOffsets(chunk, [file_offset, offset_index_offset, column_index_offset], shift));
  const column = fields.get(meta_data);
  if (column === undefined || !('fields' in column)) throw new Error('a Parquet column chunk without metadata');
  fields.set(meta_data, structOf(moveOffsets(column, Object.values(COLUMN), shift)));
  return structOf(fields);
}

function moveOffsets(struct: ThriftStruct, offsets: readonly number[], shift: bigint): Map<number, ThriftValue> {
  const fields = new Map(struct.fields);
  for (const field of offsets) {
    const value = fields.get(field);
    // Zero is what writers put where an offset is unknown or not used.
    if (value !== undefined && 'integer' in value && value.integer !== 0n) {
      fields.set(field, integer64(value.integer + shift));
    }
  }
  return fields;
}
