/** A value of Thrift's compact protocol (thrift/doc/specs/thrift-compact-protocol.md), kept without its schema. */
export type ThriftValue =
  | { readonly type: typeof BOOL_TRUE | typeof BOOL_FALSE }
  | { readonly type: typeof I8 | typeof I16 | typeof I32 | typeof I64; readonly integer: bigint }
  | { readonly type: typeof DOUBLE | typeof BINARY; readonly bytes: Uint8Array }
  | { readonly type: typeof LIST | typeof SET; readonly item_type: number; readonly items: readonly ThriftValue[] }
  | ThriftStruct;

export interface ThriftStruct {
  readonly type: typeof STRUCT;
  readonly fields: ReadonlyMap<number, ThriftValue>;
}

const BOOL_TRUE = 1;
const BOOL_FALSE = 2;
const I8 = 3;
const I16 = 4;
const I32 = 5;
const I64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const SET = 10;
const STRUCT = 12;

export function integer64(integer: bigint): ThriftValue {
  return { type: I64, integer };
}

export function integer16(integer: bigint): ThriftValue {
  return { type: I16, integer };
}

export function listOf(item_type: number, items: readonly ThriftValue[]): ThriftValue {
  return { type: LIST, item_type, items };
}

export function structOf(fields: ReadonlyMap<number, ThriftValue>): ThriftStruct {
  return { type: STRUCT, fields };
}

/** @throws {Error} when the field is absent or of another type: the file is not what it says. */
export function integerOf(struct: ThriftStruct, field: number): bigint {
  const value = struct.fields.get(field);
  if (value === undefined || !('integer' in value)) throw new Error(`thrift field ${field} is no integer`);
  return value.integer;
}

/** @throws {Error} when the field is absent or holds no structs. */
export function structsOf(struct: ThriftStruct, field: number): readonly ThriftStruct[] {
  const value = struct.fields.get(field);
  if (value === undefined || !('items' in value)) throw new Error(`thrift field ${field} is no list`);
  return value.items.map((item) => {
    if (item.type !== STRUCT) throw new Error(`thrift field ${field} holds no structs`);
    return item;
  });
}

export function readThriftStruct(bytes: Uint8Array): ThriftStruct {
  let at = 0;

  const readVarint = (): bigint => {
    let result = 0n;
    for (let shift = 0n; ; shift += 7n) {
      if (at >= bytes.length) throw new Error('thrift bytes end early');
      const byte = bytes[at++];
      result |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return result;
    }
  };
  const readZigzag = (): bigint => {
    const value = readVarint();
    return (value >> 1n) ^ -(value & 1n);
  };
  const readBytes = (length: number): Uint8Array => bytes.slice(at, (at += length));

  const readValue = (type: number): ThriftValue => {
    switch (type) {
      case BOOL_TRUE:
      case BOOL_FALSE:
        return { type };
      case I8:
        return { type, integer: BigInt((bytes[at++] << 24) >> 24) };
      case I16:
      case I32:
      case I64:
        return { type, integer: readZigzag() };
      case DOUBLE:
        return { type, bytes: readBytes(8) };
      case BINARY:
        return { type, bytes: readBytes(Number(readVarint())) };
      case LIST:
      case SET: {
        const header = bytes[at++];
        const count = header >> 4 === 15 ? Number(readVarint()) : header >> 4;
        const item_type = header & 15;
        const items: ThriftValue[] = [];
        for (let i = 0; i < count; i++) {
          // In a list a boolean is a byte of its own, in a field it is the type.
          items.push(readValue(item_type <= BOOL_FALSE ? bytes[at++] : item_type));
        }
        return { type, item_type, items };
      }
      case STRUCT:
        return readStruct();
      default:
        throw new Error(`thrift type ${type} is not known here`);
    }
  };

  const readStruct = (): ThriftStruct => {
    const fields = new Map<number, ThriftValue>();
    let id = 0;
    for (;;) {
      const header = bytes[at++];
      if (header === 0) return { type: STRUCT, fields };
      id = header >> 4 === 0 ? Number(readZigzag()) : id + (header >> 4);
      fields.set(id, readValue(header & 15));
    }
  };

  const struct = readStruct();
  if (at !== bytes.length) throw new Error(`thrift struct of ${at} bytes in ${bytes.length}`);
  return struct;
}

export function writeThriftStruct(struct: ThriftStruct): Uint8Array {
  const out: number[] = [];

  const writeVarint = (value: bigint): void => {
    let rest = value;
    while (rest >= 0x80n) {
      out.push(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    out.push(Number(rest));
  };
  const writeZigzag = (value: bigint): void => writeVarint(value >= 0n ? value << 1n : (-value << 1n) - 1n);
  const writeBytes = (bytes: Uint8Array): void => {
    for (const byte of bytes) out.push(byte);
  };

  const writeValue = (value: ThriftValue): void => {
    switch (value.type) {
      case BOOL_TRUE:
      case BOOL_FALSE:
        return;
      case I8:
        out.push(Number(value.integer & 0xffn));
        return;
      case I16:
      case I32:
      case I64:
        return writeZigzag(value.integer);
      case DOUBLE:
        return writeBytes(value.bytes);
      case BINARY:
        writeVarint(BigInt(value.bytes.length));
        return writeBytes(value.bytes);
      case LIST:
      case SET: {
        const { items, item_type } = value;
        out.push((Math.min(items.length, 15) << 4) | item_type);
        if (items.length >= 15) writeVarint(BigInt(items.length));
        for (const item of items) {
          if (item_type <= BOOL_FALSE) out.push(item.type);
          else writeValue(item);
        }
        return;
      }
      case STRUCT:
        return writeStruct(value);
    }
  };

  const writeStruct = ({ fields }: ThriftStruct): void => {
    let last = 0;
    for (const [id, value] of [...fields].sort(([a], [b]) => a - b)) {
      const step = id - last;
      if (step > 0 && step <= 15) {
        out.push((step << 4) | value.type);
      } else {
        out.push(value.type);
        writeZigzag(BigInt(id));
      }
      writeValue(value);
      last = id;
    }
    out.push(0);
  };

  writeStruct(struct);
  return Uint8Array.from(out);
}
