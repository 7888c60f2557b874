import type { ChangeOfMind, GoalWish } from './goal.js';

/** What a simulated shopper can ask about a product on screen. */
export type Asked = 'fact' | 'price' | 'stock' | 'why';

export type Digression = 'shipping' | 'returns' | 'warranty' | 'thanks' | 'off_topic';

/** How a product is pointed at. `position` counts the cards on screen from 1. */
export type Pointing =
  | { readonly by: 'position'; readonly position: number }
  | { readonly by: 'name' }
  | { readonly by: 'pronoun' };

/** One thing that a simulated shopper does; the realiser puts it into words. */
export type Move =
  | {
      readonly type: 'state';
      /** Named where the shopper says what it is looking for. */
      readonly categoryId: string | null;
      readonly wishes: readonly GoalWish[];
      readonly gift: boolean;
      /** Said before, and not understood. */
      readonly again: boolean;
    }
  | { readonly type: 'change'; readonly change: ChangeOfMind }
  /** The slip of the tongue itself; a `change` takes it back. */
  | { readonly type: 'slip'; readonly wish: GoalWish }
  | { readonly type: 'unsay'; readonly wish: GoalWish }
  | { readonly type: 'any' }
  | {
      readonly type: 'ask';
      readonly asked: Asked;
      readonly productId: string;
      readonly pointing: Pointing;
      readonly attribute: string | null;
    }
  | { readonly type: 'compare' }
  | { readonly type: 'digress'; readonly digression: Digression }
  | { readonly type: 'resume'; readonly categoryId: string }
  | { readonly type: 'anger' }
  | { readonly type: 'more' }
  | { readonly type: 'add'; readonly productId: string; readonly pointing: Pointing; readonly quantity: number }
  | { readonly type: 'finish' };
