/** An entity that tags spell: its type and the tokens from `start` to before `end`. */
export interface Entity {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface EntityScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Reads entities out of tags as conlleval does (CoNLL-2000), for IOB1, IOB2 and BIOES alike. */
export function entitiesOf(tags: readonly string[]): Entity[] {
  const entities: Entity[] = [];
  let open: { type: string; start: number } | undefined;
  let before = 'O';
  for (const [position, tag] of [...tags, 'O'].entries()) {
    const prefix = tag.slice(0, 1);
    const type = tag.slice(2);
    const goesOn =
      open !== undefined && open.type === type && (prefix === 'I' || prefix === 'E') && !/^[ES]/.test(before);
    if (open !== undefined && !goesOn) entities.push({ ...open, end: position });
    if (tag === 'O') open = undefined;
    else if (!goesOn) open = { type, start: position };
    before = tag;
  }
  return entities;
}

/** Precision, recall and F1 over all entities of all texts; an entity is right when its span and type are. */
export function entityScore(gold: readonly (readonly string[])[], found: readonly (readonly string[])[]): EntityScore {
  let goldCount = 0;
  let foundCount = 0;
  let right = 0;
  for (const [index, tags] of gold.entries()) {
    const wanted = new Set(entitiesOf(tags).map(entityKey));
    const read = entitiesOf(found[index] ?? []).map(entityKey);
    goldCount += wanted.size;
    foundCount += read.length;
    right += read.filter((entity) => wanted.has(entity)).length;
  }
  const precision = foundCount === 0 ? 0 : right / foundCount;
  const recall = goldCount === 0 ? 0 : right / goldCount;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function entityKey({ type, start, end }: Entity): string {
  return `${start} ${end} ${type}`;
}
