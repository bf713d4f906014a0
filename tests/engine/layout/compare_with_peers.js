// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the layout with elkjs and dagre, on the same boxes, edges and label sizes, by the same measures:
//   npm install elkjs@0.12.1 @dagrejs/dagre@3.1.3
//   layout_dump [--left-right] [--seed 7] --generated 30,1000 FILE… > diagrams.jsonl
//   node compare_with_peers.js diagrams.jsonl [SECONDS]
// A program that takes longer than SECONDS (120) for a diagram is stopped and its row says so. `moved%` are nodes whose
// way between the drawings before and after the insertion of one state is neither of the two commonest ones (what stays,
// and what makes room). `cross` are places where lines are seen to cross: lines on top of each other, as those to a
// common target, cross another once; `pairs` counts them for each two edges. Times are CPU time of one layout. Bends are corners of elk's and our lines, points of dagre's.
'use strict';
const fs = require('fs');
const { spawnSync } = require('child_process');

function hits(a, b, [x0, y0, w0, h0]) {
  const x = x0 + 1, y = y0 + 1, w = w0 - 2, h = h0 - 2;
  if (w <= 0 || h <= 0) return false;
  let from = 0, to = 1;
  const dx = b[0] - a[0], dy = b[1] - a[1];
  for (const [p, q] of [[-dx, a[0] - x], [dx, x + w - a[0]], [-dy, a[1] - y], [dy, y + h - a[1]]]) {
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0 ? t > to : t < from) return false;
    if (p < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
  }
  return to - from > 1e-9;
}

function cross(a, b, c, d) {
  const side = (p, q, r) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

// Where two lines cross, to half a pixel.
function placeOf(a, b, c, d) {
  const dx = b[0] - a[0], dy = b[1] - a[1], ex = d[0] - c[0], ey = d[1] - c[1];
  const t = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / (dx * ey - dy * ex);
  return [a[0] + t * dx, a[1] + t * dy].map((v) => Math.round(2 * v)).join();
}

function measure({ nodes, edges }) {
  const m = { over: 0, through: 0, cross: 0, pairs: 0, bends: 0, length: 0, area: 0 };
  const byTop = nodes.map((n, i) => i).sort((i, j) => nodes[i][1] - nodes[j][1]);
  byTop.forEach((i, k) => {
    const a = nodes[i];
    for (let l = k + 1; l < byTop.length && nodes[byTop[l]][1] < a[1] + a[3] - 0.5; ++l) {
      const b = nodes[byTop[l]];
      if (a[0] < b[0] + b[2] - 0.5 && b[0] < a[0] + a[2] - 0.5) m.over++;
    }
  });
  const box = [1e18, 1e18, -1e18, -1e18];
  const take = (x, y) => { box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y); box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y); };
  nodes.forEach((n) => { take(n[0], n[1]); take(n[0] + n[2], n[1] + n[3]); });
  const pieces = [];
  edges.forEach((edge, number) => {
    const p = edge.points, through = new Set();
    m.bends += Math.max(0, p.length - 2);
    for (let i = 1; i < p.length; ++i) {
      take(...p[i]);
      m.length += Math.hypot(p[i][0] - p[i - 1][0], p[i][1] - p[i - 1][1]);
      pieces.push({ a: p[i - 1], b: p[i], edge: number });
      const low = Math.min(p[i][1], p[i - 1][1]), high = Math.max(p[i][1], p[i - 1][1]);
      nodes.forEach((n, k) => {
        if (k === edge.from || k === edge.to || n[1] > high || n[1] + n[3] < low) return;
        if (hits(p[i - 1], p[i], n)) through.add(k);
      });
    }
    m.through += through.size;
  });
  const list = pieces.sort((p, q) => Math.min(p.a[1], p.b[1]) - Math.min(q.a[1], q.b[1]));
  const places = new Set(), pairs = new Set();
  list.forEach(({ a, b, edge }, i) => {
    const low = Math.max(a[1], b[1]), left = Math.min(a[0], b[0]), right = Math.max(a[0], b[0]);
    for (let j = i + 1; j < list.length && Math.min(list[j].a[1], list[j].b[1]) <= low; ++j) {
      const { a: c, b: d, edge: other } = list[j];
      if (Math.max(c[0], d[0]) < left || Math.min(c[0], d[0]) > right) continue;
      if (!cross(a, b, c, d)) continue;
      const place = placeOf(a, b, c, d);
      places.add(place);
      pairs.add(`${place} ${Math.min(edge, other)} ${Math.max(edge, other)}`);
    }
  });
  m.cross = places.size;
  m.pairs = pairs.size;
  m.area = (box[2] - box[0]) * (box[3] - box[1]) / 1e6;
  m.length /= Math.max(1, edges.length);
  return m;
}

function moved(before, after) {
  const ways = before.nodes.map((n, i) => [0, 1].map((k) => Math.round(after.nodes[i][k] - n[k])).join());
  const counts = new Map();
  ways.forEach((w) => counts.set(w, (counts.get(w) || 0) + 1));
  const usual = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2).map(([w]) => w);
  return 100 * ways.filter((w) => !usual.includes(w)).length / ways.length;
}

async function byElk(diagram) {
  const ELK = require('elkjs');
  const graph = {
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': diagram.leftRight ? 'RIGHT' : 'DOWN', 'elk.edgeRouting': 'ORTHOGONAL', 'elk.spacing.nodeNode': '40', 'elk.layered.spacing.nodeNodeBetweenLayers': '40', 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES' },
    children: diagram.nodes.map((n, i) => ({ id: `n${i}`, width: n[2], height: n[3] })),
    edges: diagram.edges.map((e, i) => ({ id: `e${i}`, sources: [`n${e.from}`], targets: [`n${e.to}`], labels: e.label[0] ? [{ text: 'x', width: e.label[0], height: e.label[1] }] : [] })),
  };
  const elk = new ELK();
  const began = process.cpuUsage();
  const placed = await elk.layout(graph);
  const used = process.cpuUsage(began);
  const line = (s) => [s.startPoint, ...(s.bendPoints || []), s.endPoint].map((p) => [p.x, p.y]);
  return { nodes: placed.children.map((n) => [n.x, n.y, n.width, n.height]), edges: placed.edges.map((e, i) => ({ from: diagram.edges[i].from, to: diagram.edges[i].to, points: line(e.sections[0]) })), ms: (used.user + used.system) / 1000 };
}

function byDagre(diagram) {
  const dagre = require('@dagrejs/dagre');
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: diagram.leftRight ? 'LR' : 'TB', nodesep: 40, ranksep: 40, edgesep: 14 });
  graph.setDefaultEdgeLabel(() => ({}));
  diagram.nodes.forEach((n, i) => graph.setNode(`n${i}`, { width: n[2], height: n[3] }));
  diagram.edges.forEach((e, i) => graph.setEdge(`n${e.from}`, `n${e.to}`, e.label[0] ? { width: e.label[0], height: e.label[1], labelpos: 'c' } : {}, `e${i}`));
  const began = process.cpuUsage();
  dagre.layout(graph);
  const used = process.cpuUsage(began);
  const corner = (i) => { const n = graph.node(`n${i}`); return [n.x - n.width / 2, n.y - n.height / 2, n.width, n.height]; };
  return { nodes: diagram.nodes.map((n, i) => corner(i)), edges: diagram.edges.map((e, i) => ({ from: e.from, to: e.to, points: graph.edge(`n${e.from}`, `n${e.to}`, `e${i}`).points.map((p) => [p.x, p.y]) })), ms: (used.user + used.system) / 1000 };
}

// One row: the measures of the drawing, and what an insertion moved.
async function judge(who, { before, after }) {
  const layOut = { ours: (d) => d, elk: byElk, dagre: byDagre }[who];
  const [first, second] = [await layOut(before), await layOut(after)];
  return { ...measure(first), moved: moved(first, second), ms: first.ms };
}

function print(name, who, m) {
  const column = (value, digits, width) => (value === undefined ? '' : value.toFixed(digits)).padStart(width);
  console.log(name.padEnd(18), who.padEnd(6), column(m.over, 0, 5), column(m.through, 0, 5), column(m.cross, 0, 7), column(m.pairs, 0, 7), column(m.bends, 0, 7), column(m.length, 0, 7), column(m.area, 2, 9), column(m.moved, 1, 7), column(m.ms, 2, 11));
}

async function main(file, seconds) {
  console.log('name'.padEnd(18), 'who   ', ' over', ' thru', '  cross', '  pairs', '  bends', ' length', '     Mpx²', ' moved%', '         ms');
  const sums = {};
  for (const text of fs.readFileSync(file, 'utf8').trim().split('\n')) {
    const line = JSON.parse(text);
    for (const who of ['ours', 'elk', 'dagre']) {
      let row;
      if (who === 'ours' || line.before.nodes.length < 150) {
        row = await judge(who, line);
      } else {
        const child = spawnSync(process.execPath, ['--stack-size=8000', '--max-old-space-size=3500', __filename, '--one', who], { input: text, timeout: seconds * 1000, maxBuffer: 1 << 20, encoding: 'utf8' });
        if (child.status !== 0) {
          console.log(line.name.padEnd(18), who.padEnd(6), child.error && child.error.code === 'ETIMEDOUT' ? `stopped after ${seconds} s` : `failed: ${(child.stderr || '').trim().split('\n').find((l) => /Error/.test(l)) || child.signal}`);
          continue;
        }
        row = JSON.parse(child.stdout);
      }
      if (!line.name.startsWith('workflow')) {
        print(line.name, who, row);
        continue;
      }
      const sum = (sums[who] ||= { count: 0 });
      sum.count++;
      for (const key in row) sum[key] = (sum[key] || 0) + row[key];
    }
  }
  for (const who in sums) {
    const { count, ...sum } = sums[who];
    print(`${count} workflows`, who, { ...sum, length: sum.length / count, moved: sum.moved / count });
  }
}

if (process.argv[2] === '--one') {
  judge(process.argv[3], JSON.parse(fs.readFileSync(0, 'utf8'))).then((row) => process.stdout.write(JSON.stringify(row)));
} else {
  main(process.argv[2], Number(process.argv[3] || 120));
}
