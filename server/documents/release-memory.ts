/**
 * Gives back at once the memory of bytes that nobody will look at again. Left to the garbage
 * collector, every few uploads cost a walk through the whole heap, which was half of what an
 * upload cost. Bytes that share their memory with others stay.
 */
export function releaseMemory(bytes: Uint8Array): void {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength) {
    buffer.transfer(0);
  }
}

/**
 * Makes a releaser for the chunks of a request's body: the parser of the form, which hands them
 * on while it still works on them, is done with them only in the next turn of the event loop.
 */
export function releaseSoon(): (chunk: Uint8Array) => void {
  let spent: Uint8Array[] = [];
  return (chunk) => {
    if (spent.length === 0) {
      setImmediate(() => {
        spent.forEach(releaseMemory);
        spent = [];
      });
    }
    spent.push(chunk);
  };
}
