/**
 * What can be said, without how. A wording is a list of templates that mean the same; `{name}` is filled in when it
 * is said. `calm` replaces `plain` for a shopper in a bad mood. No template holds a digit, a price or a product: those
 * come from the graph, the price book or the cart alone.
 */
export type Wording = readonly string[] | { readonly plain: readonly string[]; readonly calm: readonly string[] };

/** A part of a language's wordings; the keys of both languages are held equal by their types. */
export type Wordings = Readonly<Record<string, Wording>>;
