/** A slot such as "hotel area" or "restaurant-food": what is talked about, and what of it. */
export interface SlotParts {
  /** '' where slots belong to no domain. */
  readonly domain: string;
  readonly type: string;
}

/** The slots of a data set by domain and type; values of one type are told in the same words in all domains. */
export interface SlotNames {
  /** At least one; [''] without domains. */
  readonly domains: readonly string[];
  readonly types: readonly string[];
  parts(slot: string): SlotParts;
  /** The slot of a type in a domain; undefined where there is none. */
  slotOf(domain: string, type: string): string | undefined;
}

/** A domain ends at a blank, a dash or a dot; an underscore is part of a word. */
const domainPattern = /^([^\s.-]+)[\s.-]+(.+)$/;

/** Types must be shared by so many domains at least for the split to be believed. */
const leastShared = 2;

/** Finds out whether slots are named by domain: two domains or more that have a type in common. */
export function slotNames(slots: readonly string[]): SlotNames {
  const split = slots.map((slot): SlotParts => {
    const [, domain = '', type = slot] = domainPattern.exec(slot) ?? [];
    return { domain, type };
  });
  const shared = Math.max(0, ...split.map(({ type }) => split.filter((other) => other.type === type).length));
  const byDomain = shared >= leastShared && split.every(({ domain }) => domain !== '');
  const known = new Map(slots.map((slot, index) => [slot, byDomain ? split[index]! : { domain: '', type: slot }]));
  const parts = (slot: string): SlotParts => known.get(slot) ?? { domain: '', type: slot };
  const bySlot = new Map([...known].map(([slot, { domain, type }]) => [`${domain}\n${type}`, slot]));
  const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();
  return {
    domains: byDomain ? unique(split.map(({ domain }) => domain)) : [''],
    types: unique(slots.map((slot) => parts(slot).type)),
    parts,
    slotOf: (domain, type) => bySlot.get(`${domain}\n${type}`),
  };
}
