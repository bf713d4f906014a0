// SPDX-License-Identifier: GPL-3.0-or-later
// What only the type declarations of a client say: which texts are enumerations, which errors an action
// throws, and the documentation.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstSentence } from './spelling.mjs';

/** The text of a documentation comment before its tags ("@public" may stand first, in older clients). */
function documentation(lines) {
  const text = lines.map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*) ?/, '').replace(/\*\/\s*$/, ''));
  while (text.length && /^\s*(@public|@internal)?\s*$/.test(text[0])) text.shift();
  const end = text.findIndex((line) => /^\s*@/.test(line));
  return firstSentence((end < 0 ? text : text.slice(0, end)).join(' '));
}

/** "QueueAttributeName[] | undefined" as {list}, {map} or {name}. */
function parseType(text) {
  let type = text.trim().replace(/( \| (undefined|null|string|never))+$/, '').trim();
  const partial = /^Partial<(.*)>$/.exec(type);
  if (partial) type = partial[1];
  if (type.endsWith('[]')) return { list: parseType(type.slice(0, -2).replace(/^\((.*)\)$/, '$1')) };
  const map = /^Record<([^,<]*), (.*)>$/.exec(type);
  if (map) return { map: parseType(map[2]), key: parseType(map[1]) };
  return { name: type };
}

/** Calls `each(line, comment)` for every line outside of comments, with the comment that ends before it. */
function forEachLine(text, each) {
  let comment = null;
  let open = false;
  for (const line of text.split('\n')) {
    if (open) {
      comment.push(line);
      open = !line.includes('*/');
    } else if (/^\s*\/\*\*/.test(line)) {
      comment = [line];
      open = !line.includes('*/');
    } else {
      each(line, comment);
      comment = null;
    }
  }
}

const memberLine = /^\s+(?:readonly )?"?([\w$.-]+)"?(\?)?: (.*);$/;

/** Interfaces, unions and enumerations of the files in dist-types/models, the throws of dist-types/commands. */
export class Declarations {
  constructor(folder) {
    this.interfaces = new Map(); // name → Map(member → {type, help, required})
    this.enumerations = new Map(); // name → [text]
    this.actions = new Map(); // "PutItem" → {input, output, errors, help}
    this.whole = new Set(); // members that the examples show as whole numbers
    this.broken = new Set(); // members that they show as other numbers
    const models = join(folder, 'dist-types', 'models');
    const files = existsSync(models) ? readdirSync(models).filter((f) => f.endsWith('.d.ts')) : [];
    for (const file of files) this.#readModels(readFileSync(join(models, file), 'utf8'));
    const commands = join(folder, 'dist-types', 'commands');
    for (const file of existsSync(commands) ? readdirSync(commands) : []) {
      const name = /^(\w+)Command\.d\.ts$/.exec(file)?.[1];
      if (name) this.#readCommand(name, readFileSync(join(commands, file), 'utf8'));
    }
  }

  #readModels(text) {
    let members = null; // of the interface or union that is open
    let values = null; // of the enumeration that is open
    let union = null; // name of the namespace that is open
    let unionHelp = '';
    forEachLine(text, (line, comment) => {
      let match;
      if ((match = /^export (?:declare )?(?:interface|class) (\w+)/.exec(line))) {
        const base = / extends (\w+)/.exec(line)?.[1];
        members = new Map(this.interfaces.get(base) ?? []);
        this.interfaces.set(match[1], members);
        if (line.endsWith('}')) members = null;
      } else if ((match = /^export declare (?:const|enum) (\w+)(?:: \{)?/.exec(line))) {
        values = [];
        this.enumerations.set(match[1], values);
      } else if ((match = /^export declare namespace (\w+)/.exec(line))) {
        union = this.interfaces.get(match[1]) ?? new Map();
        this.interfaces.set(match[1], union);
      } else if (/^}/.test(line)) {
        members = values = union = null;
      } else if (union && /^ {4}interface /.test(line)) {
        unionHelp = comment ? documentation(comment) : '';
      } else if (values && (match = /^\s+(?:readonly )?"?[\w$.-]+"?(?:: | = )"(.*)"[;,]?$/.exec(line))) {
        values.push(JSON.parse(`"${match[1]}"`));
      } else if (union && (match = memberLine.exec(line))) {
        if (match[2] !== '?' && match[1][0] !== '$' && match[1] !== '_' && !match[3].startsWith('(')) {
          union.set(match[1], { type: parseType(match[3]), help: unionHelp });
        }
      } else if (members && (match = memberLine.exec(line))) {
        members.set(match[1], {
          type: parseType(match[3]), help: comment ? documentation(comment) : '', required: match[2] !== '?' });
      }
    });
  }

  #readCommand(name, text) {
    const action = { errors: [], help: '' };
    forEachLine(text, (line, comment) => {
      let match;
      if ((match = /^export interface (\w+)CommandInput extends (\w+)/.exec(line))) action.input = match[2];
      if ((match = /^export interface (\w+)CommandOutput extends (\w+)/.exec(line))) action.output = match[2];
      if (!comment || !/^export declare class /.test(line)) return;
      action.help = documentation(comment);
      for (const [, member, kind] of comment.join('\n').matchAll(/"?(\w+)"?: Number\("(\w+)"\)/g)) {
        (kind === 'int' || kind === 'long' ? this.whole : this.broken).add(member);
      }
      for (const [, error] of comment.join('\n').matchAll(/@throws \{@link (\w+)\}/g)) {
        if (!error.endsWith('ServiceException')) action.errors.push(error);
      }
    });
    for (const side of ['input', 'output']) {
      if (action[side]?.startsWith('__')) delete action[side];
    }
    this.actions.set(name, action);
  }

  /** A number of that name has no fraction, as far as examples tell. */
  isWhole(member) { return this.whole.has(member) && !this.broken.has(member); }

  /** What stands behind a name of a type; nothing where the declarations have none. */
  members(name) { return name === undefined ? undefined : this.interfaces.get(name); }
  values(name) {
    const values = name === undefined ? undefined : this.enumerations.get(name);
    return values?.length ? values : undefined;
  }
}
