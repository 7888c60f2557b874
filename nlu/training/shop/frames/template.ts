import { type SpanType, spanTypes } from '../../../understanding.js';
import type { Random } from '../../random.js';
import { pick } from '../draw.js';
import { plain, type Segment } from '../segments.js';

/** Words for one slot of a template. `choose` may remember what it gave, so that later slots fit. */
export type SlotFiller = (slot: string, negated: boolean) => readonly Segment[];

type Node =
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'slot'; readonly name: string; readonly negated: boolean }
  | { readonly kind: 'choice'; readonly options: readonly Template[] };

/** A sentence with gaps: `{slot}`, `{!slot}` for what is ruled out, `(this|that|)` for one of several, `[word](type)`. */
export type Template = readonly Node[];

const types: ReadonlySet<string> = new Set(spanTypes);
const token = /\{(!?)([a-zA-Z]+)\}|\[([^\]]+)\]\((!?)([a-z]+)\)|[(|)]|[^{}[\]()|]+/gy;

/** Reads a template. Throws `Error` with the reason where it is malformed. */
export function parseTemplate(source: string): Template {
  const stack: { options: Node[][]; nodes: Node[] }[] = [{ options: [], nodes: [] }];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (match === null) throw new Error(`cannot read '${source.slice(at)}'`);
    const [text, slotNegation, slot, word, wordNegation, type] = match;
    const top = stack[stack.length - 1] as { options: Node[][]; nodes: Node[] };
    if (slot !== undefined) top.nodes.push({ kind: 'slot', name: slot, negated: slotNegation === '!' });
    else if (word !== undefined) {
      if (!types.has(type as string)) throw new Error(`'${type}' is no span type`);
      top.nodes.push({
        kind: 'segment',
        segment: { text: word, type: type as SpanType, negated: wordNegation === '!' },
      });
    } else if (text === '(') stack.push({ options: [], nodes: [] });
    else if (text === '|') {
      if (stack.length === 1) throw new Error("'|' outside of a group");
      top.options.push(top.nodes);
      top.nodes = [];
    } else if (text === ')') {
      stack.pop();
      const outer = stack[stack.length - 1];
      if (outer === undefined) throw new Error("')' without '('");
      outer.nodes.push({ kind: 'choice', options: [...top.options, top.nodes] });
    } else top.nodes.push({ kind: 'segment', segment: plain(text) });
  }
  const [root, ...open] = stack;
  if (root === undefined || open.length > 0) throw new Error("'(' without ')'");
  return root.nodes;
}

/** The names of all slots in a template, for checks. */
export function slotsOf(template: Template): string[] {
  return template.flatMap((node) => {
    if (node.kind === 'slot') return [node.name];
    return node.kind === 'choice' ? node.options.flatMap(slotsOf) : [];
  });
}

/** One sentence of the template; slots are asked for from left to right. */
export function expandTemplate(template: Template, random: Random, fill: SlotFiller): Segment[] {
  return template.flatMap((node) => {
    if (node.kind === 'segment') return [node.segment];
    if (node.kind === 'slot') return fill(node.name, node.negated);
    return expandTemplate(pick(random, node.options), random, fill);
  });
}
