// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a service as client.mjs and older.mjs read it into the form of the catalogue.
//
// A shape is a letter (o structure, l list, m map, s text, B binary, T time, b boolean, i whole number, n number,
// d anything), the name of one of the service's shapes, or an object with the letter as "t" and
//   r  required fields          f  fields: name → shape     u  1: a union, one field only
//   i  items, or a map's values k  a map's keys             e  the texts that are allowed      min, max  limits
//   w  names on the wire, where they are not the field's (its first letter small where the API has "lower")
//   b  fields that do not travel in the body: "uri", "queries", "status", "payload", ["query" | "header" | "headers", name]
//   x  fields of XML that are "flat" or an "attribute"      n  names of a list's items, a map's keys and values there
//   g  fields that a client fills in with a token of its own
import { errorName, errorPrefix, fieldName, firstSentence, lowerFirst } from './spelling.mjs';

const letters = { string: 's', integer: 'i', long: 'i' };

/** The first letter small where most of the service's names have it so. */
function isLower(service) {
  let lower = 0;
  let all = 0;
  for (const { input } of service.operations.values()) {
    for (const { name } of input.members) {
      all++;
      if (name[0] === name[0].toLowerCase()) lower++;
    }
  }
  return lower * 2 > all;
}

class Shapes {
  #active = new Set();

  constructor(declarations, limits, lower) {
    this.declarations = declarations;
    this.limits = limits;
    this.lower = lower;
    this.named = {};
    this.help = {};
  }

  /** `type` is what the declarations say, `limit` the name of the shape with limits, `older` the same node of SDK 2. */
  convert(node, type, limit, older) {
    if (node.t === 'o') return this.#structure(node, type, limit, older);
    if (node.t !== 'l' && node.t !== 'm') return this.#simple(node, type, limit, older);
    if (this.#active.has(node)) return 'd'; // one that contains itself
    this.#active.add(node);
    const out = { t: node.t, ...this.#range(limit) };
    const found = this.limits?.shapes[limit];
    if (node.t === 'm') out.k = this.convert(node.key, type?.key, found?.key?.shape, older?.key);
    out.i = this.convert(node.item, node.t === 'm' ? type?.map : type?.list, (found?.member ?? found?.value)?.shape, older?.item);
    const names = [node.keyName, node.itemName];
    if (names.some((n) => n !== undefined)) out.n = names.map((n) => n ?? '');
    this.#active.delete(node);
    return out;
  }

  #range(limit) {
    const found = this.limits?.shapes[limit];
    const out = {};
    if (found?.min !== undefined) out.min = found.min;
    if (found?.max !== undefined) out.max = found.max;
    return out;
  }

  #simple(node, type, limit, older) {
    if (this.limits?.shapes[limit]?.document) return 'd';
    let t = node.t;
    if (t === 'n' && (older?.t === 'i' || letters[this.limits?.shapes[limit]?.type] === 'i')) t = 'i';
    const values = t === 's' ? this.declarations.values(type?.name) ?? this.limits?.shapes[limit]?.enum : undefined;
    if (values) {
      const name = this.declarations.values(type?.name) ? type.name : limit;
      this.named[name] = { t, e: values };
      return name;
    }
    const out = { t, ...this.#range(limit) };
    return Object.keys(out).length === 1 ? t : out;
  }

  #structure(node, type, limit, older) {
    const declared = this.declarations.members(node.name) ? node.name : type?.name;
    const name = (this.declarations.members(declared) ? declared : undefined) ?? node.name;
    if (name === undefined) return this.#fields(node, undefined, limit, older);
    if (this.named[name] === undefined) {
      this.named[name] = null; // stops at a shape that contains itself
      this.named[name] = this.#fields(node, name, limit, older);
    }
    return name;
  }

  #fields(node, name, limit, older) {
    const declared = this.declarations.members(name);
    const found = this.limits?.shapes[limit] ?? this.limits?.shapes[name];
    const around = this.#active;
    this.#active = new Set();
    const out = { t: 'o', f: {} };
    const special = { w: {}, b: {}, x: {} };
    const lines = {};
    const tokens = [];
    for (const { name: member, of, wire } of node.members) {
      const field = fieldName(member);
      const sameOlder = older?.members?.find((m) => m.name === member)?.of;
      out.f[field] = this.convert(of, declared?.get(member)?.type, found?.members?.[member]?.shape, sameOlder);
      if (out.f[field] === 'n' && this.declarations.isWhole(member)) out.f[field] = 'i';
      this.#bind(field, member, wire, special);
      if (wire.token) tokens.push(field);
      const help = declared?.get(member)?.help || firstSentence(found?.members?.[member]?.documentation ?? '');
      if (help) lines[field] = help;
    }
    this.#active = around;
    // Clients of 2025 do not say in their schemas which are required.
    const needed = node.members.filter((m) => node.required.includes(m.name) || (!node.union && declared?.get(m.name)?.required));
    const required = needed.map((m) => fieldName(m.name)).filter((field) => !tokens.includes(field));
    if (required.length) out.r = required;
    if (node.union) out.u = 1;
    if (tokens.length) out.g = tokens;
    for (const [key, value] of Object.entries(special)) if (Object.keys(value).length) out[key] = value;
    if (name !== undefined && Object.keys(lines).length) this.help[name] = lines;
    return out;
  }

  #bind(field, member, wire, special) {
    const named = wire.at === 'query' || wire.at === 'header' || wire.at === 'headers';
    const body = named ? member : wire.name ?? member;
    if (body !== (this.lower ? field[0].toLowerCase() + field.slice(1) : field)) special.w[field] = body;
    if (wire.at) special.b[field] = named ? [wire.at, wire.name ?? member] : wire.at;
    if (wire.flat) special.x[field] = 'flat';
    if (wire.attribute) special.x[field] = 'attribute';
  }
}

/** Of each shape that an input leads to (the others nobody writes) the lines of its fields, in their order; 0: none. */
function helpOfInputs(operations, shapes, help) {
  const seen = new Set();
  const visit = (spec) => {
    if (typeof spec === 'string') {
      if (seen.has(spec) || shapes[spec] === undefined) return;
      seen.add(spec);
      spec = shapes[spec];
    }
    for (const inner of [...Object.values(spec?.f ?? {}), spec?.i]) if (inner !== undefined) visit(inner);
  };
  for (const { i } of Object.values(operations)) visit(i);
  const linesOf = (name) => Object.keys(shapes[name].f).map((field) => help[name][field] ?? 0);
  return Object.fromEntries([...seen].filter((name) => help[name]).map((name) => [name, linesOf(name)]));
}

/**
 * {shapes, lines: {action: line}, help: {shape: [line of a field]}}; `older` is the service in SDK 2 or null.
 * shapes: {shapes: {name: shape}, errors: {name: [as Step Functions spells it, status, code of a query protocol]},
 *   operations: {name: {i: input, o: output, e: [error], h: [method, path, status], p: before the host, n: name on the wire}},
 *   api: {id, protocol, target, version, xmlNamespace, queryCompatible, signing, endpoint, lower, errors: before their names}}
 */
export function convertService(service, declarations, limits, older) {
  const lower = isLower(service);
  const shapes = new Shapes(declarations, limits, lower);
  const operations = {};
  const lines = {};
  const errors = {};
  for (const [name, { input, output, http, host }] of service.operations) {
    const declared = declarations.actions.get(name);
    const limit = limits?.operations[name];
    const old = older?.operations.get(name);
    const entry = {
      i: shapes.convert(input, { name: declared?.input }, limit?.input?.shape, old?.input),
      o: shapes.convert(output, { name: declared?.output }, limit?.output?.shape, old?.output),
    };
    const thrown = declared?.errors.length ? declared.errors : limit?.errors?.map((e) => e.shape) ?? [];
    if (thrown.length) entry.e = thrown;
    for (const error of thrown) errors[error] = [errorName(error), ...(service.errors[error] ?? [])];
    if (http && /^rest-/.test(service.api.protocol)) entry.h = http;
    if (host) entry.p = host;
    const java = lowerFirst(name);
    if (java[0].toUpperCase() + java.slice(1) !== name) entry.n = name;
    operations[java] = entry;
    const help = declared?.help || firstSentence(limit?.documentation ?? '');
    if (help) lines[java] = help;
  }
  const said = Object.fromEntries(Object.entries(service.api).filter(([, value]) => value !== undefined));
  const endpoint = older?.api.endpoint ?? service.api.endpoint; // a client has it among rules, an older model plainly
  const api = { ...older?.api, ...said, endpoint, lower: lower ? 1 : undefined, errors: errorPrefix(service.api.id) };
  return {
    shapes: { api, operations, shapes: shapes.named, errors },
    lines,
    help: helpOfInputs(operations, shapes.named, shapes.help),
  };
}
