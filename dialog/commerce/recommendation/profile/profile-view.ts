import type { ProfileChoices } from './profile-store.js';
import type { StableWish } from './stable-wish.js';

/** What a shopper may see of what is known. */
export interface ProfileView {
  readonly choices: ProfileChoices;
  readonly liked: readonly { readonly productId: string; readonly weight: number }[];
  readonly disliked: readonly string[];
  readonly wishes: readonly StableWish[];
  readonly events: number;
}
