// SPDX-License-Identifier: GPL-3.0-or-later
// The file: "SWCATLG2", then two 32-bit lengths (packed, plain) of the index, the index, and blocks.
// All of them are JSON, packed by Brotli. The index says where blocks stand, counted from behind it:
//   {"made": "2026-11-29", "lines": block, "services": [{"id", "name", "title", "actions": [name], "shapes": block, "help": block,
//    "removed": "2025-09-10", "gone": [name]}]}      a block is [offset, packed length, plain length]
// "id" is what `aws-sdk:` calls it ("sfn"), "name" and "title" what people do ("SFN", "AWS Step Functions"),
// "removed" says when AWS ended the service ("" where the day is not known), "gone" which actions SDK 2 had and its
// client has no longer.
// "lines" holds what each action does, "shapes" and "help" what convert.mjs makes.
import { brotliCompressSync, constants } from 'node:zlib';

function packed(plain) {
  return brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
}

/** The blocks of a file, one behind the other. */
export class Blocks {
  #parts = [];
  #end = 0;

  add(content) {
    const plain = Buffer.from(JSON.stringify(content));
    const part = packed(plain);
    const place = [this.#end, part.length, plain.length];
    this.#parts.push(part);
    this.#end += part.length;
    return place;
  }

  file(index) {
    const plain = Buffer.from(JSON.stringify(index));
    const part = packed(plain);
    const head = Buffer.alloc(16);
    head.write('SWCATLG2', 0, 'latin1');
    head.writeUInt32LE(part.length, 8);
    head.writeUInt32LE(plain.length, 12);
    return Buffer.concat([head, part, ...this.#parts]);
  }
}
