interface Constructor<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer): A;
}

/** An array of zeros in memory that other threads can be given. */
export function sharedArray<A>(ArrayOf: Constructor<A>, length: number): A {
  return new ArrayOf(new SharedArrayBuffer(length * ArrayOf.BYTES_PER_ELEMENT));
}
